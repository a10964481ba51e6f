namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>
/// An IDE refers to the projects of a solution by their source: their names have trees that no analyzer of this one may touch.
/// </summary>
public sealed class OtherProjectTests
{
    [Fact]
    public async Task Constants_of_another_project_are_known_and_its_fields_are_not()
    {
        var found = await CallSites.AnalyzeBeside(
            """
            public static class Names
            {
                public const string Constant = "Ma Soc";
                public static readonly string Field = "Ma Soc";
                public static readonly System.Collections.Generic.IReadOnlyList<string> Numbers = ["06"];
            }
            """,
            CallSites.InMethod(
                """
                await client.SendMessageAsync("Hello", ["33600000001"], Names.Constant, ct);
                await client.SendMessageAsync("Hello", Names.Numbers, Names.Field, ct);
                """
            )
        );
        var only = Assert.Single(found);
        Assert.Equal("ESMS1004", only.Id);
        Assert.Empty(only.AdditionalLocations);
    }
}
