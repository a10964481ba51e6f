namespace EnvoyerSms.Runtime.Constraints;

internal static partial class ApiConstraints
{
    /// <summary>The argument of a rule <see cref="ApiRuleKind.Distinct"/> on phone numbers.</summary>
    public const string OfPhones = "phone";

    public static bool MinItems(int count, long limit) => count >= limit;

    public static bool MaxItems(int count, long limit) => count <= limit;

    /// <summary>For each item the index of the first one that is the same value, its own where there is no earlier one. Items that are null are left out.</summary>
    /// <param name="items">The items.</param>
    /// <param name="phones">Whether two spellings of one phone number are the same value.</param>
    public static int[] Firsts(IReadOnlyList<string?> items, bool phones)
    {
        // Boxed: a native program has the code of such a dictionary anyway, and not that of one of numbers.
        var seen = new Dictionary<string, object>(StringComparer.Ordinal);
        var firsts = new int[items.Count];
        for (var i = 0; i < firsts.Length; i++)
        {
            firsts[i] = i;
            if (items[i] is not { } item)
                continue;
            var value = phones && EnvoyerSms.PhoneDigits.TryNormalize(item, out var digits) ? digits : item;
            if (seen.TryGetValue(value, out var first))
                firsts[i] = (int)first;
            else
                seen.Add(value, i);
        }
        return firsts;
    }

    /// <summary>Each item that is the same value as an earlier one, with that earlier one.</summary>
    /// <inheritdoc cref="Firsts"/>
    public static IEnumerable<(int Index, int First)> Repeats(IReadOnlyList<string?> items, bool phones)
    {
        var firsts = Firsts(items, phones);
        for (var i = 0; i < firsts.Length; i++)
        {
            if (firsts[i] != i)
                yield return (i, firsts[i]);
        }
    }
}
