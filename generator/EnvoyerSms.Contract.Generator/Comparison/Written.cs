using System;
using System.Collections.Generic;
using System.Globalization;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Values as a contract writes them.</summary>
internal static class Written
{
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Number(long? number) => number is { } value ? Number(value) : "";

    /// <summary>The words of the language are the names of our enums, but for the case of their first letter.</summary>
    public static string Word(Enum? value)
    {
        if (value is null)
            return "";
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    public static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";
}
