namespace EnvoyerSms.Runtime.Wire;

/// <summary>Two words, which responses are known to spell in either case.</summary>
internal sealed class BooleanFormat(string whenTrue, string whenFalse) : ApiFormat<bool>
{
    internal override string Write(bool value) => value ? whenTrue : whenFalse;

    internal override bool TryRead(ReadOnlySpan<byte> text, out bool value)
    {
        var word = Utf8Text.GetString(text);
        value = string.Equals(word, whenTrue, StringComparison.OrdinalIgnoreCase);
        return value || string.Equals(word, whenFalse, StringComparison.OrdinalIgnoreCase);
    }
}
