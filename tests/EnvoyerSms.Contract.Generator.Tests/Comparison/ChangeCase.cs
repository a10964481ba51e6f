using System.Globalization;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Contracts;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>One change of the library's contract, as changes.txt writes it.</summary>
/// <param name="Steps">Lines that go and come, and those to look behind.</param>
/// <param name="Level">The bump that is required.</param>
/// <param name="Expected">What is found, a line each.</param>
internal sealed record ChangeCase(
    string Title,
    IReadOnlyList<string> Steps,
    string Level,
    IReadOnlyList<string> Expected
)
{
    public const string OldPath = "old.contract.yaml";
    public const string NewPath = "new.contract.yaml";

    private const string StoodStill = "ESMS2903";

    public static string Before { get; } = ChangeCases.Load("library.contract.yaml");

    public string After => ContractEdit.Apply(Before, Steps);

    private readonly Lazy<ContractModel> _new = new(() => Read(ContractEdit.Apply(Before, Steps), NewPath));

    public static ContractModel Old { get; } = Read(Before, OldPath);

    public ContractModel New => _new.Value;

    public static ContractModel Read(string text, string path)
    {
        var parsed = Sample.Read(text, path);
        Assert.True(
            parsed.Value is not null,
            string.Join("\n", parsed.Problems.Select(problem => Slip.Describe(problem, text)))
        );
        return parsed.Value;
    }

    /// <summary>What is found, as the file writes it.</summary>
    public IReadOnlyList<string> Found(ContractComparison comparison) =>
        [
            .. LocatedChange
                .Of(comparison, new ContractText(OldPath, Before), new ContractText(NewPath, After))
                .Where(located => located.Change.Rule.Id != StoodStill || Expects(StoodStill))
                .Select(Line),
        ];

    private bool Expects(string rule) => Expected.Any(line => line.StartsWith(rule, StringComparison.Ordinal));

    private static string Line(LocatedChange located)
    {
        var change = located.Change;
        var sure = change.Certainty == Certainty.Sure ? "" : " !" + change.Certainty;
        var lines = string.Create(CultureInfo.InvariantCulture, $"{located.Old.Line + 1} {located.New.Line + 1}");
        return $"{change.Rule.Id} {lines} {change.Path}{sure}";
    }

    public override string ToString() => Title;
}
