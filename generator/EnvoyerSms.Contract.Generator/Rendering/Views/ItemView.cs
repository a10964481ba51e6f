using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Docs;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A named thing with docs and a finished value: an enum member, a credential, an error.</summary>
/// <param name="Docs">Lines of its XML docs.</param>
/// <param name="Attributes">Without brackets.</param>
internal sealed record ItemView(IReadOnlyList<string> Docs, IReadOnlyList<string> Attributes, string Name, string Value)
{
    public static ItemView Of(DocWords words, Fact fact, string name, string value, params string[] remarks) =>
        new(words.Lines(fact, name, remarks), Obsolete(words, fact), name, value);

    /// <param name="suffix">What emitted names add to the name in the contract.</param>
    public static IReadOnlyList<string> Obsolete(DocWords words, Fact fact, string suffix = "")
    {
        if (words.Advice(fact) is not { Length: > 0 } advice)
            return [];
        var obsolete = $"global::System.Obsolete({CSharpLiterals.String(advice)})";
        return fact.Deprecated is { Use.Length: > 0 } deprecated
            ?
            [
                obsolete,
                $"global::EnvoyerSms.Runtime.Metadata.ApiReplacedBy({CSharpLiterals.String(deprecated.Use + suffix)})",
            ]
            : [obsolete];
    }
}
