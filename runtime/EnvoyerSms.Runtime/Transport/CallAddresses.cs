using System.Runtime.CompilerServices;
using System.Text;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>Builds the addresses of one client's requests.</summary>
/// <param name="baseAddress">Ends with a slash.</param>
internal sealed class CallAddresses(Uri baseAddress)
{
    /// <summary>The longest that an address can be on every framework; newer ones set no limit of their own.</summary>
    public const int MaxLength = 65_519;

    // As many as there are operations. Parsing an address costs more than everything else in a message.
    // By the path itself, which is one object for an operation; of objects, as a table of a type of its own is code in every native program.
    private readonly ConditionalWeakTable<object, object> _withoutQuery = new();

    /// <param name="path">Below the base address, of characters that need no escaping in an address.</param>
    /// <param name="query">A form; empty for none.</param>
    /// <exception cref="UriFormatException">The address is too long.</exception>
    public Uri Of(string path, ArraySegment<byte> query)
    {
        if (query.Count > 0)
            return Create(path, query);
        return _withoutQuery.TryGetValue(path, out var known) ? (Uri)known : Remember(path);
    }

    private Uri Remember(string path) => (Uri)_withoutQuery.GetValue(path, key => Create((string)key, query: default));

    /// <summary>The same for a path that holds values of one call, and is not remembered.</summary>
    /// <exception cref="UriFormatException">The address is too long.</exception>
    public Uri Create(string path, ArraySegment<byte> query)
    {
        var start = baseAddress.AbsoluteUri;
        if (start.Length + path.Length + query.Count + 1 > MaxLength)
            throw new UriFormatException($"The address is longer than {MaxLength} characters.");
        var address = query.Count == 0 ? start + path : Join(start, path, query);
#if NETSTANDARD2_0
        return new Uri(address);
#else
        // Checking each character of a query again costs more than writing them all did, and would change nothing. Without a query
        // it costs little, and handlers that parse an address (as the test server of ASP.NET does) need the parsed parts.
        var options = new UriCreationOptions
        {
            DangerousDisablePathAndQueryCanonicalization = query.Count > 0 && IsCanonical(query),
        };
        return new Uri(address, options);
#endif
    }

#if NETSTANDARD2_0
    private static string Join(string start, string path, ArraySegment<byte> query) =>
        $"{start}{path}?{Encoding.ASCII.GetString(query.Array!, query.Offset, query.Count)}";
#else
    private static string Join(string start, string path, ArraySegment<byte> query) =>
        string.Create(
            start.Length + path.Length + 1 + query.Count,
            new Parts(start, path, query),
            static (address, parts) =>
            {
                parts.Start.CopyTo(address);
                address = address.Slice(parts.Start.Length);
                parts.Path.CopyTo(address);
                address[parts.Path.Length] = '?';
                Encoding.ASCII.GetChars(parts.Query, address.Slice(parts.Path.Length + 1));
            }
        );

    // A class, though it is soon gone: of a structure, a native program would hold all that it can do.
    private sealed class Parts(string start, string path, ArraySegment<byte> query)
    {
        public string Start => start;
        public string Path => path;
        public ReadOnlySpan<byte> Query => query;
    }

    // All that a form holds needs no escaping in an address, except for one separator that a contract may choose for a list.
    private static bool IsCanonical(ReadOnlySpan<byte> query) => !query.Contains((byte)'|');
#endif
}
