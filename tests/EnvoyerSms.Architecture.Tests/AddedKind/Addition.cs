namespace EnvoyerSms.Architecture.Tests.AddedKind;

/// <summary>Lines that are put into a file of the product before one of its own.</summary>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Before">A text that stands there once.</param>
/// <param name="Lines">What is put before it.</param>
internal sealed record Addition(string File, string Before, string Lines)
{
    /// <summary>A kind that no contract of ours has, in all the places that docs/common-tasks.md names, and nowhere else.</summary>
    public static IReadOnlyList<Addition> OfKind { get; } =
    [
        new(
            "runtime/EnvoyerSms.Runtime/Constraints/ApiRuleKind.cs",
            "}",
            """
                /// <summary>A letter first.</summary>
                StartsWithLetter,

            """
        ),
        new(
            "runtime/EnvoyerSms.Runtime/Constraints/ApiConstraints.Text.cs",
            "    public static bool NotNumeric(",
            """
                public static bool StartsWithLetter(string value) => value.Length > 0 && ApiCharacters.IsLetter(value[0]);

            """
        ),
        new(
            "runtime/EnvoyerSms.Runtime/Constraints/ConstraintMessages.Text.cs",
            "    public static string NotNumeric(",
            """
                public static string StartsWithLetter(string where, string value, bool personal) =>
                    $"{where}{Is(value, personal)} does not start with a letter.";

            """
        ),
        new(
            "runtime/EnvoyerSms.Runtime/Validation/ApiTextCheck.cs",
            "    /// <summary>Not digits alone.</summary>",
            """
                public ApiTextCheck StartsWithLetter(ApiError? error = null, bool when = true)
                {
                    if (when && _value is not null && !ApiConstraints.StartsWithLetter(_value))
                        Fail(ApiRuleKind.StartsWithLetter, ConstraintMessages.StartsWithLetter(_parameter, _value, _personal), error);
                    return this;
                }

            """
        ),
        new(
            "runtime/EnvoyerSms.Runtime/Validation/ApiTextListCheck.cs",
            "    /// <summary>No item is digits alone.</summary>",
            """
                public ApiTextListCheck StartsWithLetter(ApiError? error = null, bool when = true)
                {
                    for (var i = 0; when && Next(ref i, out var item); i++)
                    {
                        if (!ApiConstraints.StartsWithLetter(item))
                            Fail(ApiRuleKind.StartsWithLetter, i, ConstraintMessages.StartsWithLetter(Where(i), item, _personal), error);
                    }
                    return this;
                }

            """
        ),
        new(
            "generator/EnvoyerSms.Contract.Generator/Constraints/TextConstraints.cs",
            "        new(\"pattern\"",
            """
                    new("startsWithLetter", ApiRuleKind.StartsWithLetter, ConstraintArgument.Mark)
                    {
                        IsKept = text => Is.StartsWithLetter(text.Value),
                        Sentence = (where, text) => Say.StartsWithLetter(where, text.Value, personal: false),
                        Docs = (_, _) => new("a letter first", "une lettre d'abord"),
                        AtCallSite = site => new(CallSiteRuleIds.PatternMismatch, site.Shown, "a letter first"),
                    },

            """
        ),
    ];

    public string To(string text)
    {
        var at = text.LastIndexOf(Before, StringComparison.Ordinal);
        return text.Insert(at, Lines);
    }
}
