using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>Which names of the contract can stand in C#, where, and beside which others.</summary>
internal static class Names
{
    private const int MaxLength = 100;

    public static NameUse Contract { get; } = new("the api", []);
    public static NameUse Type { get; } = new("a type", EmittedNames.MembersOfAnyResponse);
    public static NameUse Enum { get; } = new("an enum", EmittedNames.MembersOfEnums);
    public static NameUse EnumValue { get; } = new("a value", EmittedNames.MembersOfEnums);
    public static NameUse Field { get; } = new("a field", EmittedNames.MembersOfResponses);
    public static NameUse Operation { get; } = new("an operation", EmittedNames.MembersOfClients);
    public static NameUse Parameter { get; } = new("a parameter", EmittedNames.MembersOfRequests);
    public static NameUse PolledParameter { get; } = Parameter.With(EmittedNames.ParametersOfPolling);
    public static NameUse Error { get; } = new("an error", EmittedNames.MembersOfErrors);
    public static NameUse ErrorField { get; } = new("a field of errors", EmittedNames.MembersOfExceptions);
    public static NameUse Status { get; } = new("a status", []);
    public static NameUse RateGroup { get; } = new("a group", []);
    public static NameUse Scheme { get; } = new("a scheme", EmittedNames.MembersOfAuthentication);
    public static NameUse Credential { get; } = new("a credential", EmittedNames.MembersOfOptions);

    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= MaxLength && name[0] is >= 'A' and <= 'Z' && name.All(ApiCharacters.IsLetterOrDigit);

    /// <summary>Reports a name that C# does not allow, and names of one scope that differ only in case.</summary>
    public static void Check(ProblemList problems, IEnumerable<YamlEntry> entries, NameUse use, string owner = "")
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            Check(problems, entry.Key, use, owner);
            if (seen.TryGetValue(entry.Name, out var other))
            {
                var name = Words.Short(entry.Name);
                problems.Add(
                    RuleIds.DuplicateName,
                    entry.Location,
                    Named(use, other).ToSentence(),
                    Named(use, name),
                    name
                );
            }
            else
                seen.Add(entry.Name, entry.Name);
        }
    }

    public static void Check(ProblemList problems, YamlScalar name, NameUse use, string owner = "")
    {
        var shown = Words.Short(name.Text);
        if (!IsIdentifier(name.Text))
            problems.Add(RuleIds.BadName, name.Location, shown, use.What, Advice(name.Text));
        else if (use.Reserved.Contains(name.Text, StringComparer.Ordinal))
            problems.Add(
                RuleIds.ReservedName,
                name.Location,
                shown,
                use.What,
                "the emitted code has a member of that name"
            );
        else if (name.Text == owner)
            problems.Add(
                RuleIds.ReservedName,
                name.Location,
                shown,
                use.What,
                "a member cannot have the name of its type"
            );
    }

    private static Wording Named(NameUse use, string name) => $"{use.What} '{Words.Short(name)}'";

    private static Wording Advice(string name)
    {
        if (name.Length > MaxLength)
            return $"a name has at most {Words.Number(MaxLength)} characters";
        var pascal = Pascal(name);
        if (IsIdentifier(pascal))
            return $"write it as '{pascal}'";
        return "a name is an upper-case letter, then letters A to Z and digits";
    }

    private static string Pascal(string name) => string.Concat(name.Split('_', '-', '.', ' ').Select(Words.Sentence));
}

/// <param name="What">In words, <c>a field</c>.</param>
/// <param name="Reserved">Names that C# or the emitted code has taken there.</param>
internal sealed record NameUse(Wording What, IReadOnlyList<string> Reserved)
{
    public NameUse With(params string[] names) => this with { Reserved = [.. Reserved, .. names] };
}
