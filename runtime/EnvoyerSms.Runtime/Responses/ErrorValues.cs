namespace EnvoyerSms.Runtime.Responses;

/// <summary>Values of the request as an API lists them in the message of an error.</summary>
internal static class ErrorValues
{
    /// <summary>No API accepts more of them in one request. Further values stay in the message only.</summary>
    public const int MaxCount = 1000;

    private static ReadOnlySpan<char> Separators => [',', ';', '\n'];

    public static List<string> Split(ReadOnlySpan<char> text)
    {
        var values = new List<string>();
        while (!text.IsEmpty && values.Count < MaxCount)
        {
            var length = text.IndexOfAny(Separators);
            var value = (length < 0 ? text : text.Slice(0, length)).Trim();
            if (!value.IsEmpty)
                values.Add(value.ToString());
            text = length < 0 ? default : text.Slice(length + 1);
        }
        return values;
    }
}
