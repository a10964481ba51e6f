namespace EnvoyerSms.Testing.Wire;

// The fields of one request, decoded. Of a field that comes twice the last one counts, and those of the body
// come after those of the query.
internal sealed class Fields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Fields(params IEnumerable<IReadOnlyDictionary<string, string>> sources)
    {
        foreach (var source in sources)
        {
            foreach (var (name, value) in source)
                _values[name] = value;
        }
    }

    // Null where the field is missing; empty where it came without a value.
    public string? this[string name] => _values.GetValueOrDefault(name);

    public bool Flag(string name) => this[name] == "1";

    public static IReadOnlyDictionary<string, string> Decode(string encoded)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in FormText.Decode(encoded))
            values[name] = value;
        return values;
    }
}
