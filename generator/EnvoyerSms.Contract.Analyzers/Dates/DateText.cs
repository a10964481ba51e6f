using System;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A text that code reads as a date or time, in a way that does not depend on where the program runs.</summary>
/// <param name="Source">The text in the code.</param>
/// <param name="Formats">The forms that it may have; null where it is read as ISO 8601 writes it.</param>
internal sealed record DateText(
    DateType Type,
    ValueSource Source,
    string Text,
    string[]? Formats,
    DateTimeStyles Styles
)
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private DateTimeStyles White => Styles & DateTimeStyles.AllowWhiteSpaces;

    public bool CanBeRead => Type == DateType.DateTimeOffset ? TryReadExactly(out _) : TryRead(out _);

    /// <summary>What is read; null where nothing is.</summary>
    public KnownInstant? Value
    {
        get
        {
            if (!TryRead(out var wall))
                return null;
            if (wall.Kind == DateTimeKind.Unspecified && (Styles & DateTimeStyles.AssumeUniversal) == 0)
                return new KnownInstant(wall, Offset: null);
            return TryReadExactly(out var exact) ? new KnownInstant(exact.DateTime, exact.Offset) : null;
        }
    }

    /// <summary>What to do about a text that cannot be read.</summary>
    public object Remedy =>
        Formats is null
            ? IsoText.Remedy(Type, Text)
            : CallSiteWords.Find("WriteInForm", string.Join(", ", Formats.Select(ConstraintMessages.Quoted)));

    // Its kind says whether the text carries an offset.
    private bool TryRead(out DateTime wall)
    {
        var styles =
            White
            | DateTimeStyles.AdjustToUniversal
            | (Type == DateType.TimeOnly ? DateTimeStyles.NoCurrentDateDefault : DateTimeStyles.None);
        return Formats is null
            ? DateTime.TryParse(Text, Culture, styles, out wall)
            : DateTime.TryParseExact(Text, Formats, Culture, styles, out wall);
    }

    private bool TryReadExactly(out DateTimeOffset instant) =>
        Formats is null
            ? DateTimeOffset.TryParse(Text, Culture, White | DateTimeStyles.AssumeUniversal, out instant)
            : DateTimeOffset.TryParseExact(Text, Formats, Culture, White | DateTimeStyles.AssumeUniversal, out instant);
}
