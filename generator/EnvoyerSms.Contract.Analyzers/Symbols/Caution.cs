using System;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Words of a contract, shown in the language of the reader; English where a language lacks them.</summary>
internal sealed class Caution(AttributeData attribute) : LocalizableString
{
    private readonly string _english = attribute.Positional<string>(0) ?? "";
    private readonly string _french = attribute.Positional<string>(1) ?? "";

    protected override string GetText(IFormatProvider? formatProvider) =>
        (ProblemWords.Speaks(formatProvider) && _french.Length > 0) || _english.Length == 0 ? _french : _english;

    protected override int GetHash() => _english.GetHashCode() ^ _french.GetHashCode();

    protected override bool AreEqual(object? other) =>
        other is Caution caution && caution._english == _english && caution._french == _french;
}
