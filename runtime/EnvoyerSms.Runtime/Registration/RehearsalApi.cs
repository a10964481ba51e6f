#if !NETSTANDARD2_0
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>An API of one operation that nobody serves: its call goes through what every call goes through.</summary>
internal static class RehearsalApi
{
    /// <summary>What a server would answer.</summary>
    public const string Response = "<reply><status>done</status><result><id>1</id></result></reply>";

    public static readonly ApiDefinition Definition = new()
    {
        Name = "EnvoyerSms.Rehearsal",
        Version = "1.0.0",
        // To this machine, where http is allowed. No connection is made.
        BaseAddress = "http://localhost/",
        Methods = new[] { ApiMethod.Post },
        Envelope = new()
        {
            Root = "reply",
            Status = "status",
            Success = "done",
        },
        Errors = static () => [],
        CreateException = static _ => throw new NotSupportedException("A rehearsal answers no error."),
        RateLimit = new() { Requests = 1, Window = TimeSpan.FromHours(1) },
    };

    public static readonly ApiOperation<RehearsalRequest, RehearsalResult> Operation = new()
    {
        Name = "Rehearse",
        Path = "rehearse",
        Effect = ApiEffect.Unsafe,
        Validate = static (request, validation) =>
        {
            validation
                .Text(nameof(request.Text), request.Text, measured: true)
                .NotEmpty()
                .MinLength(1)
                .MaxLength(request.Text.Length)
                .MaxUnits(request.Text.Length);
            validation
                .TextList(nameof(request.Numbers), request.Numbers)
                .MinItems(1)
                .MaxItems(request.Numbers.Count)
                .NotEmpty()
                .PhoneDigits();
        },
        Write = static (RehearsalRequest request, ref FormWriter form) =>
        {
            form.Text("text"u8, request.Text);
            form.PhoneList("numbers"u8, request.Numbers, ',');
            form.Flag("flag"u8, value: true);
        },
        ResponseElement = "result",
        Read = RehearsalResult.Read,
    };
}

internal sealed class RehearsalRequest
{
    // Long enough to be written in blocks.
    public string Text { get; } = "A text of a usual length, with an é.";

    public IReadOnlyList<string> Numbers { get; } = new[] { "33100000000" };
}

internal sealed class RehearsalResult
{
    private RehearsalResult() { }

    public static RehearsalResult Read(ref XmlCursor xml)
    {
        long? id = null;
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (xml.NameIs("id"u8))
                xml.ReadInteger(ref id);
        }
        _ = xml.RequiredId(id, "id");
        return new RehearsalResult();
    }
}

internal sealed class RehearsalOptions : ApiClientOptions
{
    // A limiter of its own: no account of the process is counted, or known, for it.
    public RehearsalOptions()
        : base(RehearsalApi.Definition) => RateLimiter = new ApiWindowRateLimiter();

    protected override ApiAuthentication GetAuthentication() =>
        ApiAuthentication.Basic(new ApiCredential("User", "user", "rehearsal"));

    protected override void BindCredentials(ApiConfiguration section) { }
}
#endif
