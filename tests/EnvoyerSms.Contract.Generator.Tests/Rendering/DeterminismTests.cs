using System.Globalization;
using EnvoyerSms.Contract.Generator.Tests.Pipeline;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")] // i and I are not a pair
    [InlineData("fa-IR")] // other digits, another calendar, another minus
    [InlineData("th-TH")] // another year
    [InlineData("de-DE")] // a comma in numbers
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var invariant = In(CultureInfo.InvariantCulture);
        Assert.Equal(invariant, In(CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var other = Sample
            .Text.Replace("name: Library", "name: Archive", StringComparison.Ordinal)
            .Replace("Town.Library", "Town.Archive", StringComparison.Ordinal);
        ContractFile[] files = [new(Sample.Text, "a.contract.yaml"), new(other, "b.contract.yaml")];
        var run = GeneratorHarness.Run(new Consumer { Contracts = files });
        var reversed = GeneratorHarness.Run(new Consumer { Contracts = [.. files.Reverse()] });
        Assert.Equal(
            run.Result.GeneratedSources.Select(source => source.HintName),
            reversed.Result.GeneratedSources.Select(source => source.HintName)
        );
    }

    [Fact]
    public void Lines_end_alike_on_every_machine() =>
        Assert.All(In(CultureInfo.InvariantCulture).Values, text => Assert.DoesNotContain('\r', text));

    [Fact]
    public void No_line_ends_in_blanks_and_no_two_are_empty() =>
        Assert.All(
            In(CultureInfo.InvariantCulture).Values,
            text =>
            {
                Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
                Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
                Assert.EndsWith("}\n", text, StringComparison.Ordinal);
            }
        );

    private static IReadOnlyDictionary<string, string> In(CultureInfo culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        return GeneratorHarness.Run(Sample.Text, ("ApiContractExamples", "true")).ReportsNothing().Files;
    }
}
