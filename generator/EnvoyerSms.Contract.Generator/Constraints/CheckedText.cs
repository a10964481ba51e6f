using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>A text and what a rule says of it.</summary>
/// <param name="Limit">The number of the rule, where it has one.</param>
/// <param name="Argument">Its pattern or character set, where it has one.</param>
/// <param name="Appended">What the API adds to the text; null where nothing.</param>
internal readonly record struct CheckedText(string Value, long Limit, string Argument, string? Appended = null);

/// <summary>What an analyzer knows of a text that code gives to a member, and what a rule says of it.</summary>
/// <param name="Member">The member of the request.</param>
/// <param name="Name">The member, with the index in its list.</param>
/// <param name="IsPersonal">No message shows the value.</param>
/// <param name="IsWhole">Nothing is added to the text when the program runs.</param>
/// <param name="Text">The text, or the part of it that is known.</param>
internal readonly record struct CallSiteText(
    string Member,
    string Name,
    bool IsPersonal,
    bool IsWhole,
    CheckedText Text
)
{
    public string Value => Text.Value;

    /// <summary>The member with its value, as a message may show them.</summary>
    public string Shown => IsPersonal ? Member : $"{Member} {ConstraintMessages.Quoted(Value)}";
}
