namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What the packages around the client are for, each tried in projects of a user's own.</summary>
public sealed class ClientPackagesTests(BuiltUserProjects projects) : IClassFixture<BuiltUserProjects>
{
    /// <summary>Each project that cannot work is told in one sentence, and all others build.</summary>
    [Theory]
    [InlineData(
        "ClientOverContract.csproj",
        "ESMS0907: The client of 'EnvoyerSms' is in two referenced assemblies, 'EnvoyerSms.Client' and 'LibraryOnContract',"
    )]
    [InlineData("VisualBasicOnContract.vbproj", "add the package EnvoyerSms.Client in its place.")]
    [InlineData("FSharpOnContract.fsproj", "add the package EnvoyerSms.Client in its place.")]
    public void What_cannot_work_gets_one_sentence(string project, string sentence) =>
        Assert.Contains(
            sentence,
            Assert.Single(Errors, error => error.Contains(project, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_else_fails_or_warns()
    {
        Assert.Equal(3, Errors.Count());
        Assert.DoesNotContain(": warning ", projects.Build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ContractOverContract", "LibraryOnContract")]
    [InlineData("ContractOverClient", "EnvoyerSms.Client")]
    [InlineData("ClientOverClient", "EnvoyerSms.Client")]
    [InlineData("BothOverClient", "EnvoyerSms.Client")]
    [InlineData("TwoLibraries", "EnvoyerSms.Client")]
    public async Task A_library_and_a_program_have_one_client(string program, string assembly) =>
        Assert.Equal($"{assembly}, {assembly}", await projects.RunAsync($"Pairs/{program}"));

    [Fact]
    public async Task Ten_lines_of_an_xunit_project_send_wait_and_assert() =>
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", await projects.RunAsync("Testing"), StringComparison.Ordinal);

    [Fact]
    public async Task The_compiled_client_serves_Visual_Basic() =>
        Assert.EndsWith("155 SMS", await projects.RunAsync("VisualBasic"), StringComparison.Ordinal);

    [Fact]
    public async Task The_compiled_client_serves_F_sharp() =>
        Assert.Equal("1 sent, 154 left", await projects.RunAsync("FSharp"));

    [Fact]
    public async Task The_compiled_client_s_types_are_parameters_of_Razor_components() =>
        Assert.Equal("<button>Cancel 879</button>", await projects.RunAsync("Blazor"));

    [Fact]
    public async Task The_compiled_client_s_options_are_seen_by_the_configuration_binding_generator() =>
        Assert.Equal("33600000000 00:00:05 Wait 1", await projects.RunAsync("ConfigurationBinding"));

    [Fact]
    public async Task The_compiled_client_s_types_are_seen_by_the_JSON_generator() =>
        Assert.Equal("879", await projects.RunAsync("Json"));

    private IEnumerable<string> Errors =>
        projects
            .Build.Failed()
            .Output.Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct();
}
