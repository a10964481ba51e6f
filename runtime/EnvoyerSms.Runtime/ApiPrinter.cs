using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace EnvoyerSms.Runtime;

/// <summary>Prints the members of emitted records, without showing personal values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPrinter
{
    /// <summary>Prints a member's name and how long its value is.</summary>
    public static void Hidden(StringBuilder builder, string name, string? value) =>
        Append(builder, name, value is null ? "" : Count(value.Length, "character"));

    /// <summary>Prints a member's name and how many items it has.</summary>
    public static void Hidden<T>(StringBuilder builder, string name, IReadOnlyList<T>? items) =>
        Append(builder, name, items is null ? "" : Count(items.Count, "item"));

    /// <summary>Prints a member's name and whether it has a value.</summary>
    public static void Hidden<T>(StringBuilder builder, string name, T value) =>
        Append(builder, name, value is null ? "" : "(hidden)");

    /// <summary>Prints a member's name and value.</summary>
    public static void Shown<T>(StringBuilder builder, string name, T value) => Append(builder, name, Text(value));

    /// <summary>Prints a member's name and items.</summary>
    public static void Shown<T>(StringBuilder builder, string name, IReadOnlyList<T>? items) =>
        Append(builder, name, items is null ? "" : List(items));

    private static string Count(int count, string noun) =>
        string.Format(CultureInfo.InvariantCulture, "({0} {1}{2})", count, noun, count == 1 ? "" : "s");

    private static string List<T>(IReadOnlyList<T> items)
    {
        var texts = new List<string>(items.Count);
        foreach (var item in items)
            texts.Add(Text(item));
        return "[" + string.Join(", ", texts) + "]";
    }

    private static string Text<T>(T value) =>
        value switch
        {
            DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };

    private static void Append(StringBuilder builder, string name, string value)
    {
        if (!IsFirst(builder))
            builder.Append(", ");
        builder.Append(name).Append(" = ").Append(value);
    }

    // A record's ToString hands over "Name { "; a brace anywhere else belongs to a value printed before.
    private static bool IsFirst(StringBuilder builder)
    {
        for (var i = 0; i < builder.Length; i++)
        {
            if (builder[i] == '{')
                return i == builder.Length - 2;
        }
        return builder.Length == 0;
    }
}
