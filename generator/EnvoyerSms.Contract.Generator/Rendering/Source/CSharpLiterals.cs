using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Rendering.Source;

/// <summary>Values to C# literals. Text of a contract reaches code only through this class and <see cref="XmlDocText"/>.</summary>
internal static class CSharpLiterals
{
    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>Bytes of the text in UTF-8. C# refuses half a surrogate pair there, as UTF-8 cannot carry it.</summary>
    public static string Utf8(string value) => String(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value))) + "u8";

    public static string Char(string value) => SymbolDisplay.FormatLiteral(value[0], quote: true);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Int(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of the contract, where it is text; anything that is not a number throws.</summary>
    public static string Int(string value) =>
        Int(long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    /// <summary>A <c>long</c> where the context does not give the type.</summary>
    public static string Long(string value) => Int(value) + "L";

    public static string Strings(IEnumerable<string> values)
    {
        var items = new StringBuilder();
        foreach (var value in values)
            items.Append(items.Length == 0 ? "" : ", ").Append(String(value));
        return items.ToString();
    }

    /// <summary>An instant given as ISO 8601 with an offset.</summary>
    public static string Instant(string value)
    {
        var instant = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        var parts = instant.ToString("yyyy, M, d, H, m, s", CultureInfo.InvariantCulture);
        var whole =
            $"new global::System.DateTimeOffset({parts}, global::System.TimeSpan.FromMinutes({Int((long)instant.Offset.TotalMinutes)}))";
        return instant.Ticks % TimeSpan.TicksPerSecond is > 0 and var ticks ? $"{whole}.AddTicks({Int(ticks)})" : whole;
    }

    /// <summary>A decimal number given as text; anything that is not a number throws.</summary>
    public static string Decimal(string value) =>
        decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        + "m";

    /// <summary>A day given as ISO 8601, of a type that is made from year, month and day.</summary>
    public static string Day(string type, string value) =>
        $"new {type}({DateTime.Parse(value, CultureInfo.InvariantCulture).ToString("yyyy, M, d", CultureInfo.InvariantCulture)})";

    /// <summary>A length of time.</summary>
    public static string Ticks(long ticks) => $"new global::System.TimeSpan({Int(ticks)}L)";
}
