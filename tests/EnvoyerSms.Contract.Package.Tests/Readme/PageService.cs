using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The service that the pages' programs talk to: the environment says who sends and to whom.</summary>
internal static class PageService
{
    public const string AddressVariable = "ENVOYERSMS_ADDRESS";

    public const string Mobile = "33600000001";

    private const string Login = "33600000000";
    private const string Password = "secret";

    /// <summary>What a reader of the pages sets.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string>
        {
            ["ENVOYERSMS_LOGIN"] = Login,
            ["ENVOYERSMS_PASSWORD"] = Password,
            ["ENVOYERSMS_TO"] = Mobile,
        };

    public static Task<ServedSimulator> StartAsync() =>
        ServedSimulator.StartAsync(
            new SimulatorOptions { Login = Login, Password = Password },
            TestContext.Current.CancellationToken
        );

    public static IReadOnlyDictionary<string, string> EnvironmentFor(ServedSimulator service) =>
        new Dictionary<string, string>(Environment) { [AddressVariable] = service.BaseAddress.AbsoluteUri };
}
