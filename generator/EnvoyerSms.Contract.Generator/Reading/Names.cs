using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>Which names of the contract can stand in C#, where, and beside which others.</summary>
internal static class Names
{
    private const int MaxLength = 100;

    private static readonly string[] OfObjects =
    [
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
    ];

    private static readonly string[] OfRecords =
    [
        .. OfObjects,
        "EqualityContract",
        "PrintMembers",
        "Deconstruct",
        "Clone",
    ];

    private static readonly string[] OfValues = [.. OfRecords, "Value", "IsKnown", "IsFinal", "Words"];

    public static NameUse Contract { get; } = new("the api", []);
    public static NameUse Type { get; } = new("a type", [.. OfObjects, "EqualityContract", "PrintMembers", "Read"]);
    public static NameUse Enum { get; } = new("an enum", OfValues);
    public static NameUse EnumValue { get; } = new("a value", OfValues);
    public static NameUse Field { get; } = new("a field", [.. OfRecords, "Read"]);
    public static NameUse Operation { get; } =
        new("an operation", [.. OfObjects, "Dispose", "GetRateLimit", "ReopenRateLimit"]);
    public static NameUse Parameter { get; } = new("a parameter", [.. OfRecords, "CancellationToken"]);

    /// <summary>The method that waits has parameters of its own beside the operation's.</summary>
    public static NameUse PolledParameter { get; } = Parameter.With("Polling", "Progress");
    public static NameUse Error { get; } = new("an error", [.. OfObjects, "All"]);
    public static NameUse Status { get; } = new("a status", []);
    public static NameUse Scheme { get; } = new("a scheme", OfObjects);

    /// <summary>Members that the options have anyway.</summary>
    public static NameUse Credential { get; } =
        new(
            "a credential",
            [
                .. OfObjects,
                "AddMissingCredential",
                "AllowInsecureHttp",
                "Authentication",
                "BaseAddress",
                "BindCredentials",
                "RateLimitMode",
                "GetAuthentication",
                "LoggerFactory",
                "MaxResponseBytes",
                "Method",
                "Operations",
                "RateLimiter",
                "RateLimitKey",
                "MaxRetries",
                "Timeout",
                "TimeProvider",
                "Validation",
            ]
        );

    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= MaxLength && name[0] is >= 'A' and <= 'Z' && name.All(ApiCharacters.IsLetterOrDigit);

    /// <summary>Reports a name that C# does not allow, and names of one scope that differ only in case.</summary>
    public static void Check(ContractScope scope, IEnumerable<YamlEntry> entries, NameUse use, string owner = "")
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            Check(scope, entry.Key, use, owner);
            if (seen.TryGetValue(entry.Name, out var other))
            {
                var both = $"{Words.Sentence(use.What)} '{Words.Short(other)}'";
                var name = Words.Short(entry.Name);
                scope.Report(RuleIds.DuplicateName, entry.Location, both, $"{use.What} '{name}'", name);
            }
            else
                seen.Add(entry.Name, entry.Name);
        }
    }

    public static void Check(ContractScope scope, YamlScalar name, NameUse use, string owner = "")
    {
        var shown = Words.Short(name.Text);
        if (!IsIdentifier(name.Text))
            scope.Report(RuleIds.BadName, name.Location, shown, use.What, Advice(name.Text));
        else if (use.Reserved.Contains(name.Text, StringComparer.Ordinal))
            scope.Report(
                RuleIds.ReservedName,
                name.Location,
                shown,
                use.What,
                "the emitted code has a member of that name"
            );
        else if (name.Text == owner)
            scope.Report(
                RuleIds.ReservedName,
                name.Location,
                shown,
                use.What,
                "a member cannot have the name of its type"
            );
    }

    private static string Advice(string name)
    {
        if (name.Length > MaxLength)
            return $"a name has at most {Words.Number(MaxLength)} characters";
        var pascal = Pascal(name);
        return IsIdentifier(pascal)
            ? $"write it as '{pascal}'"
            : "a name is an upper-case letter, then letters A to Z and digits";
    }

    private static string Pascal(string name) => string.Concat(name.Split('_', '-', '.', ' ').Select(Words.Sentence));
}

/// <param name="What">In words, <c>a field</c>.</param>
/// <param name="Reserved">Names that C# or the emitted code has taken there.</param>
internal sealed record NameUse(string What, IReadOnlyList<string> Reserved)
{
    public NameUse With(params string[] names) => this with { Reserved = [.. Reserved, .. names] };
}
