using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Reference.Documents;

/// <summary>A part of a line. What a contract says is data in all of them; how it is escaped is known where it is written.</summary>
internal abstract record Inline;

/// <param name="Value">The words.</param>
/// <param name="Language">The tag of their language, where it is another than the page's; else empty.</param>
internal sealed record Words(string Value, string Language = "") : Inline;

/// <summary>A name or value as a program writes it.</summary>
internal sealed record Verbatim(string Value) : Inline;

internal sealed record Strong(string Value) : Inline;

internal sealed record Link(Anchor Target, Inline Label) : Inline;

/// <summary>What a fact rests on.</summary>
/// <param name="Word">The kind, in the language of the page.</param>
internal sealed record Badge(BasisKind Kind, string Word) : Inline;
