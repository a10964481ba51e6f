namespace EnvoyerSms.Runtime.Constraints;

internal static partial class ApiConstraints
{
    /// <summary>The argument of a rule <see cref="ApiRuleKind.Distinct"/> on phone numbers.</summary>
    public const string OfPhones = "phone";

    public static bool MinItems(int count, long limit) => count >= limit;

    public static bool MaxItems(int count, long limit) => count <= limit;

    /// <summary>Each item that is the same value as an earlier one, with that earlier one. Items that are null are left out.</summary>
    /// <param name="items">The items.</param>
    /// <param name="phones">Whether two spellings of one phone number are the same value.</param>
    public static IEnumerable<(int Index, int First)> Repeats(IReadOnlyList<string?> items, bool phones)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not { } item)
                continue;
            var value = phones && EnvoyerSms.PhoneDigits.TryNormalize(item, out var digits) ? digits : item;
            if (seen.TryGetValue(value, out var first))
                yield return (i, first);
            else
                seen.Add(value, i);
        }
    }
}
