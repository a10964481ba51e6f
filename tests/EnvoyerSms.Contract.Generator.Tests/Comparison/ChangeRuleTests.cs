using System.Reflection;
using System.Text.RegularExpressions;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Constraints;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>The table of changes.</summary>
public sealed partial class ChangeRuleTests
{
    private static readonly Dictionary<string, ChangeRule> ById = ChangeRules.All.ToDictionary(rule => rule.Id);

    public static TheoryData<string> Ids => [.. ChangeRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_that_is_declared_is_in_the_table_once()
    {
        var declared = typeof(ChangeRules)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ChangeRules).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(ChangeRule))
            .Select(field => ((ChangeRule)field.GetValue(null)!).Id);
        Assert.Equal(declared.Order(), ChangeRules.All.Select(rule => rule.Id).Order());
        Assert.All(
            ChangeRules.Families,
            family =>
            {
                Assert.All(family.Rules, rule => Assert.Equal(family.Id, rule.Family));
                Assert.Equal(family.Rules.Select(rule => rule.Id).Order(), family.Rules.Select(rule => rule.Id));
            }
        );
    }

    [Fact]
    public void Remarks_alone_have_no_twin() =>
        Assert.Equal(
            ["ESMS2903", "ESMS2904", "ESMS2910", "ESMS2941"],
            ChangeRules.All.Where(rule => rule.IsRemark).Select(rule => rule.Id)
        );

    [Theory, MemberData(nameof(Ids))]
    public void A_twin_is_of_the_same_kind_goes_the_same_way_and_has_this_one_as_its_own(string id)
    {
        var rule = ById[id];
        if (rule.IsRemark)
            return;
        var twin = ById[rule.Twin];
        Assert.Equal(id, twin.Twin);
        Assert.Equal(rule.Family, twin.Family);
        Assert.Equal(rule.Direction, twin.Direction);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Words_of_documentation_weigh_nothing_and_what_is_compiled_against_weighs_something(string id)
    {
        var rule = ById[id];
        Assert.Equal(rule.Kinds == ChangeKinds.Documentation, rule.Kinds.HasFlag(ChangeKinds.Documentation));
        if (rule.Kinds == ChangeKinds.Documentation)
            Assert.Equal(ChangeLevel.None, rule.Level);
        if (rule.Kinds.HasFlag(ChangeKinds.Binary))
            Assert.Equal(ChangeLevel.Major, rule.Level);
        if (rule.Kinds.HasFlag(ChangeKinds.Source))
            Assert.NotEqual(ChangeLevel.None, rule.Level);
        Assert.NotEqual(default, rule.Kinds);
    }

    [Theory, MemberData(nameof(Ids))]
    public void It_is_told_in_both_languages_with_the_same_holes(string id)
    {
        var rule = ById[id];
        foreach (var words in new[] { rule.Title, rule.Message })
        {
            Assert.NotEqual(words.En, words.Fr);
            Assert.Equal(Holes(words.En), Holes(words.Fr));
            Assert.Equal(words.En.Trim(), words.En);
            Assert.Equal(words.Fr.Trim(), words.Fr);
            Assert.DoesNotContain('\'', words.Fr);
            Assert.DoesNotMatch("« | »", words.Fr);
            Assert.False(words.En.EndsWith('.') || words.Fr.EndsWith('.'));
        }
        Assert.Empty(Holes(rule.Title.En));
        Assert.NotEmpty(Holes(rule.Message.En));
        Assert.Subset(new HashSet<string> { "{0}", "{1}", "{2}" }, Holes(rule.Message.En).ToHashSet());
    }

    [Fact]
    public void Of_numbers_the_kinds_say_whether_they_are_the_least() =>
        Assert.All(
            ConstraintKinds.OfOne.Where(kind => kind.TakesLimit),
            kind => Assert.Equal(kind.Key.StartsWith("min", StringComparison.Ordinal), kind.IsLeast)
        );

    private static IEnumerable<string> Holes(string words) =>
        Hole().Matches(words).Select(hole => hole.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
