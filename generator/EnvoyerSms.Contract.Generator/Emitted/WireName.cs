using System;

namespace EnvoyerSms.Contract.Generator.Emitted;

/// <summary>The name of a field of the form, as a contract has it.</summary>
/// <param name="Before">All of it, or what stands before the place of an item.</param>
/// <param name="First">The number of the first item; null where the name carries none.</param>
/// <param name="After">What stands behind that number.</param>
internal sealed record WireName(string Before, int? First, string After)
{
    public const string Index = "{n}";
    public const string IndexFromZero = "{n:0}";

    /// <summary>Takes the first place of an item as such.</summary>
    public static WireName Of(string name)
    {
        var (place, first) = name.Contains(IndexFromZero) ? (IndexFromZero, 0) : (Index, 1);
        var at = name.IndexOf(place, StringComparison.Ordinal);
        return at < 0
            ? new WireName(name, null, "")
            : new WireName(name.Substring(0, at), first, name.Substring(at + place.Length));
    }

    /// <summary>The name of the field that carries the item at a place in the list, spelled as in a form.</summary>
    public string At(int index) => Escape(First is { } first ? $"{Before}{first + index}{After}" : Before);

    /// <summary>The signs that a name may have beside those that forms do not escape.</summary>
    public static string Escape(string name) => name.Replace("[", "%5B").Replace("]", "%5D");
}
