using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>Whole programs of a page's blocks, with what a block leaves to its reader written around it.</summary>
internal static class ReadmePrograms
{
    public static string Console(string page) => AtTheServiceOfTheTest(ReadmeCode.Block(page, "first-message"));

    // The page's code runs until it is stopped: the program calls it once, from inside, and stops it.
    public static string Web(string page) =>
        ReadmeCode
            .Block(page, "dependency-injection")
            .Replace(
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

    public static string[] WebArguments(ServedSimulator service) =>
        [
            "--urls=http://127.0.0.1:0",
            $"--EnvoyerSms:BaseAddress={service.BaseAddress}",
            $"--EnvoyerSms:Login={service.Login}",
            $"--EnvoyerSms:Password={service.Password}",
            $"--Remind:Mobile={PageService.Mobile}",
        ];

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
