using System;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Reporting;

/// <summary>A sentence that is there in both languages, in the one of the compiler.</summary>
internal sealed class PhraseText(Phrase phrase) : LocalizableString
{
    private readonly Phrase _phrase = phrase;

    protected override string GetText(IFormatProvider? formatProvider) =>
        ProblemWords.Speaks(formatProvider) ? _phrase.Fr : _phrase.En;

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_phrase.En);

    protected override bool AreEqual(object? other) => other is PhraseText text && text._phrase == _phrase;
}
