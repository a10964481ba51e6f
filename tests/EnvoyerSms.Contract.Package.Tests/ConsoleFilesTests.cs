namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What a console program gets beside it from the package; docs/decisions/frameworks.md says why each is there.</summary>
[Collection<SharedBuild>]
public sealed class ConsoleFilesTests(BuiltConsumers consumers)
{
    private static readonly Consumer Bare = new("console-files", ProjectFile.Console())
    {
        Files = { ["Program.cs"] = "System.Console.WriteLine(typeof(EnvoyerSms.EnvoyerSmsClient));" },
    };

    [Fact]
    public void They_are_those_of_the_decision() =>
        Assert.Equal(
            [
                "EnvoyerSms.Runtime.dll",
                "Microsoft.Bcl.AsyncInterfaces.dll",
                "Microsoft.Bcl.TimeProvider.dll",
                "Microsoft.Extensions.Configuration.Abstractions.dll",
                "Microsoft.Extensions.Configuration.Binder.dll",
                "Microsoft.Extensions.Configuration.dll",
                "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
                "Microsoft.Extensions.DependencyInjection.dll",
                "Microsoft.Extensions.Diagnostics.Abstractions.dll",
                "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions.dll",
                "Microsoft.Extensions.Diagnostics.dll",
                "Microsoft.Extensions.Http.dll",
                "Microsoft.Extensions.Logging.Abstractions.dll",
                "Microsoft.Extensions.Logging.dll",
                "Microsoft.Extensions.Options.ConfigurationExtensions.dll",
                "Microsoft.Extensions.Options.dll",
                "Microsoft.Extensions.Primitives.dll",
                "System.Threading.RateLimiting.dll",
                "console-files.dll",
            ],
            consumers[Bare].OutputLibraries
        );
}
