using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What a user does with the packed package, in a folder of their own.</summary>
public sealed class FreshProjectTests(PackedPackages packages)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("README.md", "sent as")]
    [InlineData("README.fr.md", "envoyé sous le numéro")]
    public async Task The_page_s_console_code_runs_after_dotnet_new_and_dotnet_add_package(string page, string outcome)
    {
        await using var simulator = await ServedSimulator.StartAsync(OfThePages(), Cancel);
        using var project = new FreshProject(packages);

        (await project.RunAsync("new", "console", "--name", "FirstMessage", "--output", ".")).Succeeded();
        (await project.RunAsync("add", "package", "EnvoyerSms.Contract", "--version", packages.Version)).Succeeded();
        var blocks = ReadmeCode.Blocks(page);
        project.Write(
            "Program.cs",
            $$"""
            {{blocks[0].At(simulator.BaseAddress)}}
            var request = new SendMessageRequest { Text = "a", Recipients = ["33600000001"], SenderName = "Societe" };
            Console.WriteLine(await SendAsync(client, request, default));
            {{blocks[5]}}
            Console.WriteLine(text);
            // What changes options, and what waits for a phone, is only compiled.
            if (args.Length > 0)
            {
                await TuneAsync(client, new EnvoyerSmsOptions(), request, default);
                await FollowAsync(client, sent, default);
            }
            static async Task TuneAsync(IEnvoyerSmsClient client, EnvoyerSmsOptions options, SendMessageRequest request, CancellationToken ct)
            {
                {{blocks[3]}}
            }
            static async Task FollowAsync(IEnvoyerSmsClient client, SentMessage sent, CancellationToken ct)
            {
                {{blocks[4]}}
            }
            {{blocks[2]}}
            """
        );
        var run = (await project.RunAsync("run")).Succeeded();

        Assert.Contains("2 SMS", run.Output, StringComparison.Ordinal);
        Assert.Contains(outcome, run.Output, StringComparison.Ordinal);
        Assert.Contains("41 unit", run.Output, StringComparison.Ordinal);
        Assert.Contains("\" L'oeuvre de l'été... \"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.fr.md")]
    public async Task The_page_s_web_code_runs_as_it_stands(string page)
    {
        await using var simulator = await ServedSimulator.StartAsync(OfThePages(), Cancel);
        using var project = new FreshProject(packages);
        (await project.RunAsync("new", "web", "--name", "Reminder", "--output", ".")).Succeeded();
        (await project.RunAsync("add", "package", "EnvoyerSms.Contract", "--version", packages.Version)).Succeeded();
        // The page's code runs until it is stopped: the test calls it once, from inside, and stops it.
        project.Write(
            "Program.cs",
            ReadmeCode
                .Blocks(page)[1]
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
                )
        );

        var run = await project.RunAsync(
            "run",
            "--no-launch-profile",
            "--",
            "--urls=http://127.0.0.1:0",
            $"--EnvoyerSms:BaseAddress={simulator.BaseAddress}",
            $"--EnvoyerSms:Login={simulator.Login}",
            $"--EnvoyerSms:Password={simulator.Password}"
        );

        Assert.Contains("200 {\"messageId\":", run.Succeeded().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.fr.md")]
    public async Task The_page_s_test_code_runs_beside_the_simulator(string page)
    {
        using var project = new FreshProject(packages);
        project.WriteProject(
            "tests/tests.csproj",
            "net10.0",
            "<OutputType>Exe</OutputType><AnalysisMode>None</AnalysisMode>",
            $"""<PackageReference Include="EnvoyerSms.Testing" Version="{packages.Version}" />"""
        );
        project.Write("tests/Program.cs", $"using EnvoyerSms;\n{ReadmeCode.Blocks(page)[6]}");

        var run = (await project.RunAsync("run", "--project", "tests")).Succeeded();

        Assert.Equal("Unknown, 1 message", run.Output.Trim());
    }

    [Fact]
    public async Task Another_YamlDotNet_and_a_Scriban_in_the_user_s_project_do_not_collide_with_ours()
    {
        using var project = new FreshProject(packages);
        project.WriteProject(
            "app.csproj",
            "net10.0",
            "<OutputType>Exe</OutputType>",
            """
            <PackageReference Include="YamlDotNet" Version="16.3.0" />
            <PackageReference Include="Scriban.Signed" Version="7.5.3" />
            <PackageReference Include="System.Text.Json" Version="10.0.15" />
            """
        );
        project.Write(
            "Program.cs",
            """
            using System.Globalization;
            using EnvoyerSms;

            Console.WriteLine(typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version);
            Console.WriteLine(Scriban.Template.Parse("{{ 1 + 1 }}").Render());
            Console.WriteLine(((int)EnvoyerSmsErrorId.NotEnoughSms).ToString(CultureInfo.InvariantCulture));
            """
        );

        // NU1510: the SDK would rather have System.Text.Json from the framework; Scriban's own range asks for the package.
        var run = (
            await project.RunAsync("run", "-p:AnalysisMode=None", "-p:NoWarn=CS1591%3BNU1510%3BNU1603")
        ).Succeeded();

        Assert.Equal(
            ["16.0.0.0", "2", "5"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public async Task A_library_for_an_older_framework_builds_without_a_warning_once_it_asks_for_C_sharp_12(
        string framework
    )
    {
        using var project = new FreshProject(packages);
        project.WriteProject(
            "library.csproj",
            framework,
            "<LangVersion>12</LangVersion><ImplicitUsings>disable</ImplicitUsings>"
        );
        project.Write(
            "Sender.cs",
            """
            using System.Threading;
            using System.Threading.Tasks;
            using EnvoyerSms;

            namespace Library
            {
                public static class Sender
                {
                    public static Task<SentMessage> SendAsync(IEnvoyerSmsClient client, CancellationToken cancellationToken) =>
                        client.SendMessageAsync(
                            new SendMessageRequest { Text = "a", Recipients = new[] { "33600000001" }, SenderName = "Societe" },
                            cancellationToken);
                }
            }
            """
        );

        (await project.RunAsync("build", "-p:AnalysisMode=None")).Succeeded();
    }

    // A library sees the netstandard2.0 build, and runs with the one that the program's framework chooses.
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_library_for_netstandard_runs_in_a_program_of_a_newer_framework(string framework)
    {
        await using var simulator = await ServedSimulator.StartAsync(OfThePages(), Cancel);
        using var project = new FreshProject(packages);
        project.WriteProject(
            "library/library.csproj",
            "netstandard2.0",
            "<LangVersion>12</LangVersion><ImplicitUsings>disable</ImplicitUsings>"
        );
        project.Write(
            "library/Sender.cs",
            """
            using System;
            using System.Threading.Tasks;
            using EnvoyerSms;

            namespace Library
            {
                public static class Sender
                {
                    public static async Task<string> SendAsync(Uri address, string password)
                    {
                        var options = new EnvoyerSmsOptions
                        {
                            BaseAddress = address,
                            Login = "33600000000",
                            Password = password,
                            TimeProvider = TimeProvider.System,
                        };
                        using (var client = EnvoyerSmsClient.Create(options))
                        {
                            var sent = await client.SendMessageAsync(
                                new SendMessageRequest
                                {
                                    Text = "a",
                                    Recipients = new[] { "33600000001" },
                                    SenderName = "Societe",
                                    AllowReplies = true,
                                });
                            var replies = 0;
                            await foreach (var reply in client.GetAllRepliesAsync(new GetRepliesRequest { MessageId = sent.MessageId }))
                                replies++;
                            return $"sent, {replies} replies";
                        }
                    }
                }
            }
            """
        );
        project.Write(
            "program/program.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <OutputType>Exe</OutputType>
                <RollForward>Major</RollForward>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../library/library.csproj" />
              </ItemGroup>
            </Project>
            """
        );
        project.Write(
            "program/Program.cs",
            $"""System.Console.WriteLine(await Library.Sender.SendAsync(new System.Uri("{simulator.BaseAddress}"), args[0]));"""
        );

        var run = (
            await project.RunAsync("run", "--project", "program", "-p:AnalysisMode=None", "--", "secret")
        ).Succeeded();

        Assert.Contains("sent, 0 replies", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_below_C_sharp_12_is_told_what_to_set()
    {
        using var project = new FreshProject(packages);
        project.WriteProject(
            "library.csproj",
            "net472",
            "<LangVersion>7.3</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>"
        );

        var build = (await project.RunAsync("build")).Failed();

        Assert.Contains("set LangVersion to 12 or newer", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_contract_is_added_or_takes_the_place_of_the_shipped_one()
    {
        using var project = new FreshProject(packages);
        project.WriteProject(
            "app.csproj",
            "net10.0",
            "<OutputType>Exe</OutputType>",
            """<ApiContract Include="orders.yaml" />"""
        );
        project.Write("orders.yaml", OrdersContract);
        project.Write(
            "Program.cs",
            "System.Console.WriteLine(typeof(Orders.IOrdersClient).Name + typeof(EnvoyerSms.IEnvoyerSmsClient).Name);"
        );
        var both = (await project.RunAsync("run", "-p:AnalysisMode=None")).Succeeded();
        Assert.Contains("IOrdersClientIEnvoyerSmsClient", both.Output, StringComparison.Ordinal);

        var own = (await project.RunAsync("build", "-p:AnalysisMode=None", "-p:ApiContractShipped=false")).Failed();
        Assert.Contains("IEnvoyerSmsClient", own.Output, StringComparison.Ordinal);
        project.Write("Program.cs", "System.Console.WriteLine(typeof(Orders.IOrdersClient).Name);");
        (await project.RunAsync("build", "-p:AnalysisMode=None", "-p:ApiContractShipped=false")).Succeeded();
    }

    [Fact]
    public async Task A_mistake_in_an_own_contract_is_an_error_at_its_line_and_column()
    {
        using var project = new FreshProject(packages);
        project.WriteProject("app.csproj", "net10.0", items: """<ApiContract Include="orders.yaml" />""");
        project.Write("orders.yaml", OrdersContract.Replace("effect: read", "effect: reed", StringComparison.Ordinal));

        var build = (await project.RunAsync("build", "-p:AnalysisMode=None")).Failed();

        Assert.Matches(@"orders\.yaml\(\d+,13\): error ESMS\d{4}: .*'reed'.*'read'", build.Output);
    }

    [Fact]
    public async Task Two_projects_of_one_solution_may_both_reference_the_package()
    {
        using var project = new FreshProject(packages);
        project.WriteProject("library/library.csproj", "net10.0");
        project.Write(
            "library/Holder.cs",
            "namespace Library; public static class Holder { public static EnvoyerSms.IEnvoyerSmsClient? Client { get; set; } }"
        );
        project.WriteProject(
            "app/app.csproj",
            "net10.0",
            "<OutputType>Exe</OutputType>",
            """<ProjectReference Include="../library/library.csproj" />"""
        );
        project.Write(
            "app/Program.cs",
            """
            using EnvoyerSms;
            Library.Holder.Client = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = "a", Password = System.Environment.GetEnvironmentVariable("ENVOYERSMS_PASSWORD") });
            System.Console.WriteLine(Library.Holder.Client.GetType().Assembly.GetName().Name);
            """
        );

        var run = (await project.RunAsync("run", "--project", "app", "-p:AnalysisMode=None")).Succeeded();

        Assert.Contains("library", run.Output, StringComparison.Ordinal);
    }

    // The pages use the login of the service's own examples and take the password from the environment, as FreshProject sets it.
    private static SimulatorOptions OfThePages() => new() { Login = "33600000000", Password = "secret" };

    private const string OrdersContract = """
        contract: 1
        api:
          name: Orders
          version: 1.0.0
          summary: Orders of a shop.
          baseAddress: https://orders.example/api/
          methods: [post]
          envelope:
            root: orders
            error: { element: error, id: code, message: text }
          authentication:
            default: Key
            credentials:
              Key: { wire: key, type: secret, required: true, summary: The shop's key. }
            schemes:
              Key: { kind: header, header: X-Key, credentials: [Key], summary: A header. }
        errors:
          NoSuchOrder: { id: 1, message: No such order, summary: The order does not exist. }
        types:
          Order:
            summary: One order.
            fields:
              Total: { wire: total, type: integer, required: true, summary: Total in cents. }
        operations:
          GetOrder:
            path: order/get
            effect: read
            summary: Reads one order.
            parameters:
              OrderId: { wire: id, type: integer, required: true, summary: Number of the order. }
            response: { type: Order, element: order }
        """;
}
