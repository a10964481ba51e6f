using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Xml;

public ref partial struct XmlCursor
{
    /// <summary>Reads the element's text as a value of a format, null for an empty one, and leaves the element.</summary>
    public void ReadValue<T>(ref T? slot, ApiFormat<T> format)
        where T : struct, IEquatable<T>
    {
        var text = XmlCharacters.Trim(ReadContent());
        if (text.IsEmpty)
            return;
        if (!format.TryRead(text, out var value))
            Fail("A value has another form than the contract says");
        if (slot is { } earlier && !earlier.Equals(value))
            FailConflict();
        slot = value;
    }

    /// <summary>Reads the element's text as a value of a format, null where it is not one, and leaves the element.</summary>
    public void ReadOptionalValue<T>(ref T? slot, ApiFormat<T> format)
        where T : struct
    {
        var name = _localName;
        var text = ReadOptionalContent();
        if (text.IsEmpty)
            return;
        if (format.TryRead(text, out var value))
            slot = value;
        else
            Unreadable(name);
    }
}
