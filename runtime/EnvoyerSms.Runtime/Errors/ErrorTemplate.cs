namespace EnvoyerSms.Runtime.Errors;

/// <summary>The wording of one error of the catalogue, ready to be compared with what the API wrote.</summary>
internal sealed class ErrorTemplate
{
    /// <summary>The placeholder, in a wording, for values of the request.</summary>
    public const string Hole = "{values}";

    private readonly string _head;
    private readonly string? _tail;

    public ErrorTemplate(ApiError error)
    {
        Error = error;
        var hole = error.Message.IndexOf(Hole, StringComparison.Ordinal);
        _head = NormalText.Of(hole < 0 ? error.Message : error.Message.Substring(0, hole));
        _tail = hole < 0 ? null : NormalText.Of(error.Message.Substring(hole + Hole.Length));
    }

    public ApiError Error { get; }

    public bool HasHole => _tail is not null;

    /// <summary>Whether the API wrote these words, and what it put in the place of the values.</summary>
    public bool Matches(ReadOnlySpan<char> message, out ReadOnlySpan<char> values)
    {
        if (!TryReadHead(message, out values))
            return false;
        if (_tail is null)
            return values.IsEmpty;
        var tail = NormalText.EndLength(values, _tail);
        values = tail < 0 ? default : values.Slice(0, values.Length - tail);
        return tail >= 0;
    }

    /// <summary>What the API wrote after these words; false where it wrote others, or nothing after them.</summary>
    public bool TryReadDetail(ReadOnlySpan<char> message, out ReadOnlySpan<char> detail) =>
        TryReadHead(message, out detail) && !detail.IsEmpty;

    /// <summary>A wording up to the place of its values.</summary>
    public static string WithoutHole(string wording) =>
        wording.IndexOf(Hole, StringComparison.Ordinal) is >= 0 and var hole
            ? wording.Substring(0, hole).TrimEnd(' ', ':')
            : wording;

    private bool TryReadHead(ReadOnlySpan<char> message, out ReadOnlySpan<char> rest)
    {
        var head = NormalText.StartLength(message, _head);
        rest = head < 0 ? default : message.Slice(head);
        return head >= 0;
    }
}
