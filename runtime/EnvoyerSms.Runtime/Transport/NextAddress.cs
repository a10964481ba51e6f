namespace EnvoyerSms.Runtime.Transport;

/// <summary>Addresses that come in responses: whoever can write one must not choose where the credentials go.</summary>
internal static class NextAddress
{
    /// <param name="baseAddress">Ends with a slash.</param>
    /// <param name="current">Path of the request that was answered, below the base address; a relative address begins there.</param>
    /// <param name="next">The address in the response.</param>
    /// <returns>Path and query below the base address, as an address spells them; null where it does not lie there.</returns>
    public static string? Below(Uri baseAddress, string current, string next)
    {
        var start = Spelled(baseAddress);
        if (
            !IsPlain(next)
            || !Uri.TryCreate(start + current, UriKind.Absolute, out var from)
            || !Uri.TryCreate(from, next, out var found)
            || found.UserInfo.Length > 0
        )
            return null;
        var address = Spelled(found);
        return address.StartsWith(start, StringComparison.Ordinal) ? address.Substring(start.Length) : null;
    }

    // Scheme, host, port, path and query: neither user nor fragment.
    private static string Spelled(Uri address) =>
        address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    private static bool IsPlain(string next)
    {
        if (next.Any(static unit => unit is <= ' ' or > '~' or '\\'))
            return false;
        var path = next.Split('?', '#')[0];
        return !NamesUser(path) && !HasDots(path);
    }

    // Also an empty one, which a parsed address does not show.
    private static bool NamesUser(string path)
    {
        var authority = path.IndexOf("//", StringComparison.Ordinal);
        return authority >= 0 && path.Substring(authority + 2).Split('/')[0].Contains('@');
    }

    // Servers differ in when they decode a path and what they cut from a segment, so no spelling of dots passes.
    private static bool HasDots(string path)
    {
        string encoded;
        do
        {
            encoded = path;
            path = Uri.UnescapeDataString(encoded);
        } while (path != encoded);
        return path.Split('/', '\\').Any(static segment => segment.Split(';')[0] is "." or "..");
    }
}
