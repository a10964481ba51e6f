namespace EnvoyerSms.Runtime;

/// <summary>The wording of one error of the catalogue, ready to be compared with what the API wrote.</summary>
internal sealed class ErrorTemplate
{
    /// <summary>Stands, in a wording, for values of the request.</summary>
    public const string Hole = "{values}";

    private static readonly char[] ValueSeparators = [',', ';', '\n'];

    private readonly NormalText _head;
    private readonly NormalText? _tail;

    public ErrorTemplate(ApiError error)
    {
        Error = error;
        var hole = error.Message.IndexOf(Hole, StringComparison.Ordinal);
        _head = new NormalText(hole < 0 ? error.Message : error.Message.Substring(0, hole));
        _tail = hole < 0 ? null : new NormalText(error.Message.Substring(hole + Hole.Length));
    }

    public ApiError Error { get; }

    public bool HasHole => _tail is not null;

    /// <summary>Whether the API wrote these words, and which values it put into them.</summary>
    public bool Matches(NormalText message, out IReadOnlyList<string> values)
    {
        values = [];
        if (_tail is null)
            return message.Equals(_head);
        if (message.Text.Length < _head.Text.Length + _tail.Text.Length)
            return false;
        if (!message.StartsWith(_head) || !message.EndsWith(_tail))
            return false;
        values = Split(message.Raw(_head.Text.Length, message.Text.Length - _tail.Text.Length));
        return true;
    }

    /// <summary>What the API wrote after these words; null where it wrote others, or nothing after them.</summary>
    public string? After(NormalText message)
    {
        if (!message.StartsWith(_head) || message.Text.Length == _head.Text.Length)
            return null;
        return message.Raw(_head.Text.Length, message.Text.Length);
    }

    /// <summary>A wording up to the place of its values.</summary>
    public static string WithoutHole(string wording) =>
        wording.IndexOf(Hole, StringComparison.Ordinal) is >= 0 and var hole
            ? wording.Substring(0, hole).TrimEnd(' ', ':')
            : wording;

    private static List<string> Split(string values) =>
        [.. values.Split(ValueSeparators).Select(value => value.Trim()).Where(value => value.Length > 0)];
}
