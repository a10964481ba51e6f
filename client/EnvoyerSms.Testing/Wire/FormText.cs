namespace EnvoyerSms.Testing.Wire;

// The fields of a query or a form, as servers read them: a name without = is a field without a value.
internal static class FormText
{
    public static IEnumerable<(string Name, string Value)> Decode(string encoded) =>
        from pair in (encoded.StartsWith('?') ? encoded[1..] : encoded).Split(
            '&',
            StringSplitOptions.RemoveEmptyEntries
        )
        let sign = pair.IndexOf('=', StringComparison.Ordinal)
        select sign < 0 ? (Unescape(pair), "") : (Unescape(pair[..sign]), Unescape(pair[(sign + 1)..]));

    public static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
