namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>A contract of what is required and nothing else: every list that may be empty is.</summary>
public sealed class SmallestContractTests
{
    private const string Smallest = """
        contract: 1
        api:
          name: Bell
          version: 1.0.0
          baseAddress: https://bell.example/
          methods: [get]
          envelope:
            root: bell
            error: { element: broken, id: id, message: why }
          authentication:
            default: Key
            credentials:
              Key: { wire: key, type: secret }
            schemes:
              Key: { kind: query, credentials: [Key] }
        types:
          Sound:
            fields:
              Tone: { wire: tone, type: string }
        operations:
          Ring:
            path: ring
            effect: read
            response: { type: Sound }

        """;

    [Fact]
    public void Nobody_has_to_sign_in()
    {
        const string Authentication = """
              authentication:
                default: Key
                credentials:
                  Key: { wire: key, type: secret }
                schemes:
                  Key: { kind: query, credentials: [Key] }

            """;
        Assert.Contains(Authentication, Smallest, StringComparison.Ordinal);
        var run = GeneratorHarness.Run(Smallest.Replace(Authentication, "", StringComparison.Ordinal));
        run.ReportsNothing().Compiles();
        Assert.DoesNotContain("BellAuthentication", run.Files["Bell.Options.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_has_to_sign_in_to_a_version_before_the_only_scheme()
    {
        const string Scheme = "Key: { kind: query, credentials: [Key]";
        var contract = Smallest
            .Replace(Scheme, Scheme + ", since: 2.0.0", StringComparison.Ordinal)
            .Replace("version: 1.0.0", "version: 2.0.0", StringComparison.Ordinal);
        var run = GeneratorHarness.Run(contract, ("ApiContractVersion", "1.0.0")).ReportsNothing().Compiles();
        Assert.Contains("ApiAuthentication.None", run.Files["Bell.Options.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Tone: { wire: tone, type: string }",
        "Tone: { wire: tone, type: string, required: true, deprecated: { since: 1.0.0 } }"
    )]
    [InlineData(
        "path: ring",
        "path: ring\n    parameters:\n      Tone: { wire: tone, type: string, required: true, deprecated: { since: 1.0.0 } }"
    )]
    public void What_is_deprecated_may_be_required(string before, string after)
    {
        Assert.Contains(before, Smallest, StringComparison.Ordinal);
        GeneratorHarness.Run(Smallest.Replace(before, after, StringComparison.Ordinal)).ReportsNothing().Compiles();
    }

    [Fact]
    public void Lists_and_texts_of_an_enum_are_checked_and_written_as_told()
    {
        const string Parameters = """
            path: ring
                parameters:
                  Names: { wire: names, type: string, repeated: true, lineBreaks: lf }
                  Other: { wire: other, type: string }
                  Mood: { wire: mood, type: Mood, required: true }
                rules:
                  - { exclusive: [Names, Other] }
            """;
        var contract = Smallest
            .Replace("path: ring", Parameters, StringComparison.Ordinal)
            .Replace(
                "types:",
                "enums:\n  Mood:\n    values: { Loud: { value: loud } }\ntypes:",
                StringComparison.Ordinal
            );
        var ring = GeneratorHarness.Run(contract).ReportsNothing().Compiles().Files["Bell.Operations.Ring.g.cs"];
        Assert.Contains("request.Names is { Count: > 0 }", ring, StringComparison.Ordinal);
        Assert.Contains("request.Names, ',', normalizeLineBreaks: true", ring, StringComparison.Ordinal);
        Assert.Contains("request.Mood.Value, required: true", ring, StringComparison.Ordinal);
    }

    [Fact]
    public void Compiles() => GeneratorHarness.Run(Smallest).ReportsNothing().Compiles();

    [Theory]
    [InlineData("types:\n", "enums:\n  Tone:\n    values: {}\ntypes:\n")]
    [InlineData("    fields:\n      Tone: { wire: tone, type: string }\n", "    fields: {}\n")]
    [InlineData("    schemes:\n      Key: { kind: query, credentials: [Key] }\n", "    schemes: {}\n")]
    [InlineData("methods: [get]", "methods: []")]
    public void Compiles_or_says_why_not(string before, string after)
    {
        Assert.Contains(before, Smallest, StringComparison.Ordinal);
        var run = GeneratorHarness.Run(Smallest.Replace(before, after, StringComparison.Ordinal));
        Assert.True(run.Diagnostics.Count > 0 || run.Files.Count > 0);
        run.Compiles();
    }
}
