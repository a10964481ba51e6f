using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>Whole programs of a page's blocks, with what a block leaves to its reader written around it.</summary>
internal static class ReadmePrograms
{
    public static string Console(string page) => AtTheServiceOfTheTest(ReadmeCode.Block(page, "first-message"));

    public static string Web(string page) => CalledOnce(ReadmeCode.Block(page, "dependency-injection"));

    /// <summary>The program of one file that sends, with the version and the service of the test.</summary>
    public static string File() =>
        OfThisVersion(ReadmeCode.Block(ReadmeCode.GettingStarted, "send"))
            .Replace(
                "\"http://127.0.0.1:5000/api/\"",
                $"Environment.GetEnvironmentVariable(\"{PageService.AddressVariable}\")!",
                StringComparison.Ordinal
            );

    /// <summary>The web application of one file.</summary>
    public static string WebFile() =>
        OfThisVersion(ReadmeCode.Block(ReadmeCode.GettingStarted, "web-file"))
        + CalledOnce(ReadmeCode.Block(ReadmeCode.WhichPackage, ReadmeCode.NativeWeb));

    public static string[] WebArguments(ServedSimulator service) =>
        [
            "--urls=http://127.0.0.1:0",
            $"--EnvoyerSms:BaseAddress={service.BaseAddress}",
            $"--EnvoyerSms:Login={service.Login}",
            $"--EnvoyerSms:Password={service.Password}",
            $"--Remind:Mobile={PageService.Mobile}",
        ];

    // The page's code runs until it is stopped: the program calls it once, from inside, and stops it.
    private static string CalledOnce(string block) =>
        block.Replace(
            "app.Run();",
            """
            await app.StartAsync();
            using var http = new HttpClient();
            using var answer = await http.PostAsync(new Uri(app.Urls.Single() + "/remind"), null);
            Console.WriteLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            await app.StopAsync();
            """,
            StringComparison.Ordinal
        );

    // The newest that there is would be one that was released.
    private static string OfThisVersion(string directives)
    {
        Assert.Contains("@*\n", directives, StringComparison.Ordinal);
        return directives.Replace("@*\n", $"@{PackedPackages.Version}\n", StringComparison.Ordinal);
    }

    // As printed, but talking to another address: the page shows the real service's default.
    private static string AtTheServiceOfTheTest(string block)
    {
        const string Options = "new EnvoyerSmsOptions\n{\n";
        Assert.Contains(Options, block, StringComparison.Ordinal);
        return block.Replace(
            Options,
            $"{Options}    BaseAddress = new Uri(Environment.GetEnvironmentVariable(\"{PageService.AddressVariable}\")!),\n",
            StringComparison.Ordinal
        );
    }
}
