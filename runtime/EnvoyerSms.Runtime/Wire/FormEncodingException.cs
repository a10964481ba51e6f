namespace EnvoyerSms.Runtime.Wire;

/// <summary>A value cannot be written so that the API would read the same value.</summary>
internal sealed class FormEncodingException : Exception
{
    private FormEncodingException(string message, int index)
        : base(message) => Index = index;

    /// <summary>Where in the text the fault is, counted in UTF-16 units from 0.</summary>
    public int Index { get; }

    /// <summary>No encoding can carry half of a surrogate pair. Validation reports it first, where it is on.</summary>
    public static FormEncodingException LoneSurrogate(int index) =>
        new("Half of a surrogate pair cannot be encoded.", index);

    /// <summary>Servers decode a list before they split it, so they would read one item as two.</summary>
    public static FormEncodingException Separator(char separator, int index) =>
        new($"An item holds the separator '{separator}' of its list.", index);

    /// <summary>Such a segment is left out of an address, or taken with the one before it.</summary>
    public static FormEncodingException Segment(string name) =>
        new($"'{name}' is a part of the path: it cannot be empty, '.' or '..'.", index: 0);

    /// <summary>What ends a header or is cut off it.</summary>
    public static FormEncodingException Header(string name) =>
        new($"'{name}' is a header: it carries printable ASCII alone, without blanks at its ends.", index: 0);
}
