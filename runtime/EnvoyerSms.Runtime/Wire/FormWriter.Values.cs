namespace EnvoyerSms.Runtime.Wire;

public ref partial struct FormWriter
{
    /// <summary>Writes a value as its format has it.</summary>
    public void Value<T>(ReadOnlySpan<byte> name, T? value, ApiFormat<T> format)
        where T : struct
    {
        if (value is not { } given)
            return;
        BeginField(name);
        Encode(format.Write(given), normalizeLineBreaks: false);
    }

    /// <summary>Writes values into one field, each as its format has it; one that would be written with the separator is refused.</summary>
    public void ValueList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values, ApiFormat<T> format, char separator)
        where T : struct
    {
        if (values is null)
            return;
        BeginField(name);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                AppendRaw((byte)separator);
            var text = format.Write(values[i]);
            RefuseSeparator(text, separator);
            Encode(text, normalizeLineBreaks: false);
        }
    }

    /// <summary>Writes a phone number as <see cref="Phone"/> does, a plus in front; one that <see cref="PhoneDigits"/> refuses is written unchanged.</summary>
    public void PlusPhone(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        BeginField(name);
        EncodePlusPhone(value, separator: null);
    }

    /// <summary>Writes phone numbers into one field, each as by <see cref="PlusPhone"/>; one that would be written with the separator is refused.</summary>
    public void PlusPhoneList(ReadOnlySpan<byte> name, IReadOnlyList<string>? values, char separator)
    {
        if (values is null)
            return;
        BeginField(name);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                AppendRaw((byte)separator);
            EncodePlusPhone(values[i] ?? "", separator);
        }
    }

    private void EncodePlusPhone(string value, char? separator)
    {
        if (PhoneDigits.Check(value).IsGood)
            Encode("+", normalizeLineBreaks: false);
        EncodeWrittenPhone(value, separator);
    }
}
