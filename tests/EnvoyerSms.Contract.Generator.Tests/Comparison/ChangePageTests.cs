using EnvoyerSms.Contract.Generator.Comparison.Rules;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>A family has a page, and its table is the rules'. UPDATE_SNAPSHOTS=1 writes it.</summary>
public sealed class ChangePageTests
{
    private const string Begin = "| Id | What | Level | Kind | Of | Undone |\n|---|---|---|---|---|---|\n";

    private static readonly string Folder = Path.Combine(ChangeCases.Folder, "../../../docs/rules");

    public static TheoryData<string> Families => [.. ChangeRules.Families.Select(family => family.Id)];

    [Theory, MemberData(nameof(Families))]
    public void The_table_of_a_page_is_that_of_the_rules(string id)
    {
        var family = ChangeRules.Families.Single(family => family.Id == id);
        var file = Path.Combine(Folder, id + "x.md");
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal);
        Assert.True(start > 0, $"{file} has no table.");
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal);
        var table = Begin + string.Concat(family.Rules.Select(Row));
        var wanted = page[..start] + table + (end < 0 ? "" : page[(end + 1)..]);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, wanted);

        Assert.StartsWith($"# {id}xx: changes of {family.Subject.En}\n", page, StringComparison.Ordinal);
        Assert.Equal(wanted, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string Row(ChangeRule rule) =>
        $"| {rule.Id} | {rule.Title.En} | {rule.Level.ToString().ToLowerInvariant()} | {Words(rule.Kinds)} "
        + $"| {Words(rule.Direction)} | {(rule.IsRemark ? "a remark" : rule.Twin == rule.Id ? "itself" : rule.Twin)} |\n";

    private static string Words(Enum flags) => flags.ToString().ToLowerInvariant().Replace("neither", "");
}
