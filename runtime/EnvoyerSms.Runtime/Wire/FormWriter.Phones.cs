namespace EnvoyerSms.Runtime.Wire;

public ref partial struct FormWriter
{
    // Digits of most numbers in Europe, country code included, and a separator.
    private const int UsualPhoneLength = 12;

    private void EncodePhones(FormItems items, char separator)
    {
        Reserve(items.Count * UsualPhoneLength);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var room = Reserve(item.Length + 1);
            if (FormDigits.TryCopy(item, room))
            {
                room[item.Length] = (byte)separator;
                _length += item.Length + 1;
            }
            else
            {
                EncodeWrittenPhone(item, separator);
                AppendRaw((byte)separator);
            }
        }
        if (items.Count > 0)
            _length--;
    }

    private void EncodePhone(string value)
    {
        if (FormDigits.TryCopy(value, Reserve(value.Length)))
            _length += value.Length;
        else
            EncodeWrittenPhone(value, separator: null);
    }

    // As people write numbers, with spaces, dots or a plus.
    private void EncodeWrittenPhone(string value, char? separator)
    {
        var check = PhoneDigits.Check(value);
        if (check.IsGood)
        {
            _length += FormDigits.Extract(value, check, Reserve(value.Length));
            return;
        }
        // Only here: a number that is accepted loses its dots and dashes, which may separate items.
        RefuseSeparator(value, separator);
        Encode(value, normalizeLineBreaks: false);
    }
}
