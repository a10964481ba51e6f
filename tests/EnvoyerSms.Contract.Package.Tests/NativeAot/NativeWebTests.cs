using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>The web application that the page shows for Native AOT, published and called as its users call it.</summary>
public sealed partial class NativeWebTests(PackedPackages packages)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly string ProjectFile = $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <PublishAot>true</PublishAot>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            {Package.Tests.ProjectFile.Package("EnvoyerSms.Client")}
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task It_answers_over_a_socket_and_its_message_arrives()
    {
        NativeProgram.SkipWithoutLinker();
        await using var service = await PageService.StartAsync();
        using var program = await NativeProgram.PublishAsync(
            packages,
            ProjectFile,
            ReadmeCode.Block(ReadmeCode.WhichPackage, ReadmeCode.NativeWeb)
        );
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Limit);

        using var application = program.Start(ReadmePrograms.WebArguments(service));
        try
        {
            var address = await AddressAsync(application.StandardOutput, timeout.Token);
            using var http = new HttpClient();
            using var response = await http.PostAsync(new Uri(address + "/remind"), content: null, timeout.Token);
            var body = await response.Content.ReadAsStringAsync(timeout.Token);

            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {body}");
            Assert.StartsWith("{\"messageId\":", body, StringComparison.Ordinal);
        }
        finally
        {
            application.Kill();
        }
    }

    private static async Task<string> AddressAsync(StreamReader output, CancellationToken cancellationToken)
    {
        while (await output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
                return found.Groups["address"].Value;
        }
        throw new InvalidOperationException("It ended without saying where it listens.");
    }

    [GeneratedRegex("listening on: (?<address>http://[^ ]+)")]
    private static partial Regex Listening();
}
