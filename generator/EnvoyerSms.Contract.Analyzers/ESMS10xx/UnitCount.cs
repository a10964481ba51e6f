using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The units of one text under each set of flags that its request may have.</summary>
internal sealed class UnitCount
{
    private readonly MemberRule[] _rules;
    private readonly Measure _measure;
    private readonly string _text;

    public UnitCount(RequestSite site, RequestMember member, Measure measure, string text, bool advice)
    {
        _rules = [.. member.Rules.Where(rule => rule.Kind == ApiRuleKind.MaxUnits && rule.Advice == advice)];
        _measure = measure;
        _text = text;
        var flags = _rules.SelectMany(rule => rule.When.Concat(rule.Unless)).Append(measure.AppendedWhen);
        Cases = [.. Conditions.Cases(site, flags.OfType<string>())];
    }

    /// <summary>The sets of flags; none where there are too many to try.</summary>
    public IReadOnlyList<HashSet<string>> Cases { get; }

    /// <summary>Flags that a limit asks for: with them more, or nothing, is allowed, and nothing of the text is lost.</summary>
    public IEnumerable<string> Openers => _rules.SelectMany(rule => rule.When).Distinct();

    /// <summary>Units of the text, with those of what the API appends.</summary>
    public int Units(HashSet<string> flags) => ApiConstraints.Units(_text, Appended(flags));

    /// <summary>Those of what the API appends.</summary>
    public int Added(HashSet<string> flags) => Units(flags) - ApiConstraints.Units(_text, appended: null);

    /// <summary>The lowest limit that the text passes; null where it passes none.</summary>
    public MemberRule? Broken(HashSet<string> flags) =>
        Limits(flags)
            .Where(rule => !ApiConstraints.MaxUnits(_text, Appended(flags), rule.Limit))
            .OrderBy(rule => rule.Limit)
            .FirstOrDefault();

    /// <summary>How many segments are billed; null where the text is refused, or cut to a length that is not known here.</summary>
    public int? Parts(HashSet<string> flags) =>
        Limits(flags).Any() && Broken(flags) is null
            ? _measure.Segments.TakeWhile(most => most < Units(flags)).Count() + 1
            : null;

    private string? Appended(HashSet<string> flags) =>
        _measure.AppendedWhen is { } flag && flags.Contains(flag) ? _measure.Appended : null;

    private IEnumerable<MemberRule> Limits(HashSet<string> flags) => _rules.Where(rule => Conditions.Hold(rule, flags));
}
