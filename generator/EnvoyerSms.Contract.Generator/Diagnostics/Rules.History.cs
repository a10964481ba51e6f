using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// What was otherwise before: names, and what is gone.
internal static partial class Rules
{
    public static readonly Rule NameStillUsed = new(
        RuleIds.NameStillUsed,
        "The old name is still used",
        "'{0}' is a name that is used here, so it cannot be what '{1}' was called; remove the one or the other",
        RuleSeverity.Error
    );

    public static readonly Rule EndsBeforeItBegins = new(
        RuleIds.EndsBeforeItBegins,
        "It ends before it begins",
        "It ends in {0}, and begins only in {1}; correct one of the two",
        RuleSeverity.Error
    );

    public static readonly Rule NamesWhatIsGone = new(
        RuleIds.NamesWhatIsGone,
        "It names what was removed",
        "'{0}' was removed in version {1}, and what is there to this day names it; name something else, or remove it here",
        RuleSeverity.Error
    );

    private static ImmutableArray<Rule> OfHistory { get; } =
        ImmutableArray.Create(NameStillUsed, EndsBeforeItBegins, NamesWhatIsGone);
}
