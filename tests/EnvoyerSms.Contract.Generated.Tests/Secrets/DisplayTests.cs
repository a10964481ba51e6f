using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.TestSupport.Secrets;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>
/// What public types of the contract and of the runtime show of themselves, in a log that is given the object and in the line of a
/// debugger. A type that shows more than its name has an example here that holds canaries.
/// </summary>
public sealed class DisplayTests
{
    private static readonly Dictionary<Type, object> Examples = new()
    {
        // As a ledger gets them.
        [typeof(ApiCallHashes)] = new ApiCallHashes(
            Hash("https://api.example/"),
            Hash(Canaries.Number.Value),
            Hash(Canaries.Text.Value)
        ),
        [typeof(ApiSecret)] = ApiSecret.FromString(Canaries.Password.Value),
        [typeof(ApiCredential)] = new ApiCredential(
            "Password",
            "password",
            ApiSecret.FromString(Canaries.Password.Value)
        ),
        [typeof(ApiSigning)] = Signing(),
        [typeof(ApiError)] = new ApiError(3, "WrongNumbers", $"Wrong numbers : {Canaries.Number.Value}")
        {
            Detail = Canaries.Number.Value,
        },
        [typeof(ApiValidationFailure)] = new ApiValidationFailure("Recipients", "A number is wrong.") { Index = 1 },
        [typeof(ApiRateLimitState)] = new ApiRateLimitState
        {
            Limit = 1,
            Used = 1,
            Remaining = 0,
        },
        [typeof(ApiRateLimitToken)] = new ApiRateLimitToken("0a1b", 1, TimeSpan.FromHours(1), TimeSpan.Zero),
        [typeof(ApiRateLimitGrant)] = new ApiRateLimitGrant(),
        [typeof(ApiRateLimitWindowBounds)] = new ApiRateLimitWindowBounds(),
        [typeof(ApiRateLimitWindowState)] = new ApiRateLimitWindowState(),
        [typeof(ApiCallOptions)] = new ApiCallOptions(),
        [typeof(ApiPolling)] = new ApiPolling(),
        [typeof(GsmMeasure)] = GsmText.Measure(Canaries.Text.Value),
        [typeof(UnsupportedCharacter)] = GsmText.Measure(Canaries.Text.Value + "ç").UnsupportedCharacters[0],
    };

    // Met in CanaryTests, with all that a server can say.
    private static readonly Type[] Exceptions =
    [
        typeof(ApiCanceledException),
        typeof(ApiErrorException),
        typeof(ApiException),
        typeof(ApiResponseException),
        typeof(ApiTransportException),
        typeof(ApiValidationException),
        typeof(EnvoyerSmsException),
        typeof(ApiRateLimitException),
        // Met in the tests of the ledger, for every reason.
        typeof(ApiOnceException),
    ];

    public static IEnumerable<Type> Types { get; } =
        new[] { typeof(EnvoyerSmsClient).Assembly, typeof(ApiException).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace is "EnvoyerSms" or "EnvoyerSms.Runtime" && ShowsItself(type));

    public static TheoryData<string> Names => [.. Types.Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void No_type_shows_what_is_personal(string name)
    {
        var type = Types.Single(type => type.FullName == name);
        if (Exceptions.Contains(type))
            return;
        var value = Filled.IsMade(type) ? Filled.Make(type) : Examples.GetValueOrDefault(type);
        Assert.True(value is not null, $"Add an example of {name} that holds canaries.");
        foreach (var text in new[] { ObjectViews.Printed(value), ObjectViews.DebuggerLine(value) })
            Assert.All(Canaries.All, canary => Assert.False(canary.IsIn(text), text));
    }

    [Fact]
    public void What_is_filled_in_are_the_members_that_the_contract_calls_personal()
    {
        Assert.Equal(
            [
                "EnvoyerSms.ActivateStopSmsRequest.PhoneNumber",
                "EnvoyerSms.CheckStopSmsRequest.PhoneNumber",
                "EnvoyerSms.DeactivateStopSmsRequest.PhoneNumber",
                "EnvoyerSms.RecipientStatus.MobileNumber",
                "EnvoyerSms.Reply.Content",
                "EnvoyerSms.Reply.MobileNumber",
                "EnvoyerSms.SendMessageRequest.Recipients",
                "EnvoyerSms.SendMessageRequest.Text",
                "EnvoyerSms.StopSmsCheck.PhoneNumber",
                "EnvoyerSms.StopSmsNumber.PhoneNumber",
            ],
            Types
                .Where(type => type.Namespace == "EnvoyerSms" && Filled.IsMade(type))
                .SelectMany(Filled.PersonalMembers)
                .Order(StringComparer.Ordinal)
        );
        Assert.True(Canaries.Text.IsIn(((Reply)Filled.Make(typeof(Reply))).Content));
    }

    private static string Hash(string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData("a secret"u8, Encoding.UTF8.GetBytes(value)));

    // An override, or a line for the debugger; what cannot be boxed cannot be logged either.
    // Only a call makes one.
    private static object Signing() =>
        Activator.CreateInstance(
            typeof(ApiSigning),
            BindingFlags.NonPublic | BindingFlags.Instance,
            binder: null,
            [
                new HttpRequestMessage(HttpMethod.Post, $"https://api.example/?to={Canaries.Number.Value}"),
                Encoding.UTF8.GetBytes(Canaries.Text.Value),
                new[] { new ApiCredential("Password", "password", ApiSecret.FromString(Canaries.Password.Value)) },
            ],
            culture: null
        )!;

    private static bool ShowsItself(Type type) =>
        type is { IsEnum: false, IsByRefLike: false, IsGenericTypeDefinition: false, IsInterface: false }
        && !(type.IsAbstract && type.IsSealed)
        && !typeof(Attribute).IsAssignableFrom(type)
        && !typeof(Delegate).IsAssignableFrom(type)
        && (
            type.GetMethod(nameof(ToString), [])!.DeclaringType is var declaring
                && declaring != typeof(object)
                && declaring != typeof(ValueType)
            || type.GetCustomAttribute<System.Diagnostics.DebuggerDisplayAttribute>() is not null
        );
}
