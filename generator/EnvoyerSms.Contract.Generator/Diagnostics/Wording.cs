using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>
/// A part of a message: English in the code, in the reader's language where it is shown. A text, or an interpolated string, becomes one
/// wherever one is asked for. What stands in quotes in it is the author's own and stays; any other text is words of ours.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Wording : IFormattable, IEquatable<Wording>
{
    private readonly object[] _holes;
    private readonly Wording? _elsewhere;
    private readonly bool _isSentence;
    private int _filled;

    /// <summary>Called by the compiler for an interpolated string, and then an Append for each part of it. Nothing changes it later.</summary>
    public Wording(int literalLength, int holes) => (English, _holes) = ("", new object[holes]);

    private Wording(string english, object[] holes, Wording? elsewhere = null, bool isSentence = false) =>
        (English, _holes, _elsewhere, _isSentence) = (english, holes, elsewhere, isSentence);

    public static Wording None { get; } = "";

    /// <summary>The key of other languages, with <c>{0}</c> and so on for the holes.</summary>
    public string English { get; private set; }

    /// <summary>What fills the holes: texts that stay, and wordings.</summary>
    public ReadOnlySpan<object> Holes => _holes;

    /// <summary>What other languages say, where there is a sentence in English alone.</summary>
    public Wording? Elsewhere => _elsewhere;

    public bool IsEmpty => English.Length == 0;

    public static implicit operator Wording(string english) => new(english, []);

    /// <summary>A text that is the same in every language.</summary>
    public static Wording Verbatim(string text) => new("{0}", [text]);

    /// <summary>A sentence of the runtime, which speaks English.</summary>
    public static Wording OfRuntime(string sentence, Wording elsewhere) => new("{0}", [sentence], elsewhere);

    /// <summary>The message of a rule with its holes filled. What stands in quotes is the author's own and said as it is in every language.</summary>
    public static Wording Of(Rule rule, IEnumerable<Wording> arguments) =>
        new(
            rule.Message,
            [
                .. arguments.Select(
                    (argument, index) =>
                        rule.Message.Contains($"'{{{index}}}'") ? (object)argument.ToString() : argument
                ),
            ]
        );

    /// <summary>The same at the beginning of a sentence.</summary>
    public Wording ToSentence() => new(English, _holes, _elsewhere, isSentence: true);

    public void AppendLiteral(string text) =>
        English += _holes.Length == 0 ? text : text.Replace("{", "{{").Replace("}", "}}");

    public void AppendFormatted(Wording words) => Fill(words);

    public void AppendFormatted(string text)
    {
        if (English.EndsWith("'", StringComparison.Ordinal))
            Fill(text);
        else
            Fill((Wording)text);
    }

    public void AppendFormatted(char character) => Fill(character.ToString());

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? provider)
    {
        if (_elsewhere is not null && ProblemWords.Speaks(provider))
            return _elsewhere.ToString(format, provider);
        var words = ProblemWords.Find(English, provider);
        var text = _holes.Length == 0 ? words : string.Format(provider, words, _holes);
        return _isSentence && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text.Substring(1) : text;
    }

    public bool Equals(Wording? other) =>
        other is not null
        && English == other.English
        && _isSentence == other._isSentence
        && Equals(_elsewhere, other._elsewhere)
        && _holes.SequenceEqual(other._holes);

    public override bool Equals(object? obj) => Equals(obj as Wording);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private void Fill(object value)
    {
        English += "{" + _filled.ToString(CultureInfo.InvariantCulture) + "}";
        _holes[_filled++] = value;
    }
}
