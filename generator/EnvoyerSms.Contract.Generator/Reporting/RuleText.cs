using System;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Reporting;

/// <summary>The title or message of a rule, in the language of the compiler.</summary>
internal sealed class RuleText(string english) : LocalizableString
{
    private readonly string _english = english;

    protected override string GetText(IFormatProvider? formatProvider) => ProblemWords.Find(_english, formatProvider);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_english);

    protected override bool AreEqual(object? other) => other is RuleText text && text._english == _english;
}
