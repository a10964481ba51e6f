using System;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>A text that is made when it is shown, in the language of the reader.</summary>
/// <param name="make">For the reader's language.</param>
internal sealed class LaterText(Func<IFormatProvider?, string> make) : LocalizableString
{
    private readonly Func<IFormatProvider?, string> _make = make;
    private readonly string _english = make(System.Globalization.CultureInfo.InvariantCulture);

    protected override string GetText(IFormatProvider? formatProvider) => _make(formatProvider);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_english);

    protected override bool AreEqual(object? other) => other is LaterText text && text._english == _english;
}
