using EnvoyerSms.Simulator;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The service that the pages' programs talk to: they use the login of its examples, and the environment has the rest.</summary>
internal static class PageService
{
    public const string AddressVariable = "ENVOYERSMS_ADDRESS";

    private const string Password = "secret";

    public static IReadOnlyDictionary<string, string> PasswordInTheEnvironment { get; } =
        new Dictionary<string, string> { ["ENVOYERSMS_PASSWORD"] = Password };

    public static Task<EnvoyerSmsSimulator> StartAsync() =>
        EnvoyerSmsSimulator.StartAsync(
            new SimulatorOptions { Login = "33600000000", Password = Password },
            TestContext.Current.CancellationToken
        );

    public static IReadOnlyDictionary<string, string> EnvironmentFor(EnvoyerSmsSimulator service) =>
        new Dictionary<string, string>(PasswordInTheEnvironment)
        {
            [AddressVariable] = service.BaseAddress.AbsoluteUri,
        };
}
