using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A named thing with docs and a finished value: an enum member, a credential, an error.</summary>
/// <param name="Docs">Lines of its XML docs.</param>
/// <param name="Attributes">Without brackets.</param>
internal sealed record ItemView(IReadOnlyList<string> Docs, IReadOnlyList<string> Attributes, string Name, string Value)
{
    public static ItemView Of(DocWords words, Fact fact, string name, string value, params string[] remarks) =>
        new(words.Lines(fact, name, remarks), Obsolete(words, fact), name, value);

    /// <summary>The old name of something, which <paramref name="value"/> makes the same.</summary>
    public static ItemView AliasOf(DocWords words, string was, string name, string value) =>
        new(words.FormerName(name), Alias(words, name), was, value);

    /// <summary>The attributes of an old name.</summary>
    /// <param name="now">The new one, in emitted code.</param>
    public static IReadOnlyList<string> Alias(DocWords words, string now) =>
        [
            $"global::System.Obsolete({CSharpLiterals.String(words.Renamed(now))})",
            $"global::EnvoyerSms.Runtime.Metadata.ApiReplacedBy({CSharpLiterals.String(now)}, IsAlias = true)",
        ];

    /// <param name="emitted">The name in emitted code of what is to be used instead, by its name in the contract; null where they are the same.</param>
    public static IReadOnlyList<string> Obsolete(DocWords words, Fact fact, Func<string, string>? emitted = null)
    {
        if (words.Advice(fact) is not { Length: > 0 } advice)
            return [];
        var isError = fact.Removed is null ? "" : ", error: true";
        var obsolete = $"global::System.Obsolete({CSharpLiterals.String(advice)}{isError})";
        var use = fact.Removed?.Use ?? fact.Deprecated?.Use ?? "";
        return use.Length > 0
            ?
            [
                obsolete,
                $"global::EnvoyerSms.Runtime.Metadata.ApiReplacedBy({CSharpLiterals.String(emitted?.Invoke(use) ?? use)})",
            ]
            : [obsolete];
    }
}
