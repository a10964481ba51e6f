using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>The primary handler of a registered client, which may be the user's own: a chain that ends at the network.</summary>
internal static class PrimaryHandler
{
    /// <summary>Switches off what no client may do, follow redirects and keep cookies, and puts the last handler before the network.</summary>
    /// <param name="handler">The chain.</param>
    /// <param name="unknown">What is at its end, where it is not known to send each request once; else null.</param>
    /// <returns>The chain with the last handler in it.</returns>
    public static HttpMessageHandler Guard(HttpMessageHandler handler, out Type? unknown)
    {
        DelegatingHandler? above = null;
        var end = handler;
        while (end is DelegatingHandler { InnerHandler: { } inner } outer and not LastHandler)
            (above, end) = (outer, inner);
        unknown = null;
        // A chain that another client has already.
        if (end is LastHandler)
            return handler;
        Restrain(end);
        unknown = IsKnown(end) ? null : end.GetType();
        if (above is null)
            return new LastHandler(end);
        try
        {
            above.InnerHandler = new LastHandler(end);
            return handler;
        }
        catch (InvalidOperationException)
        {
            // It has been used and cannot be changed any more. What is in it comes below the last handler, and is told.
            unknown = handler.GetType();
            return new LastHandler(handler);
        }
    }

    // Exactly these: a class derived from one of them may send again.
    private static bool IsKnown(HttpMessageHandler handler) =>
        handler.GetType() == typeof(HttpClientHandler)
#if !NETSTANDARD2_0
        || handler.GetType() == typeof(SocketsHttpHandler)
#endif
    ;

    // A redirect would have the effect a second time elsewhere; a cookie would mix one account into the calls of another.
    // Only what differs is set: a handler that is in use already accepts no change, not even to the same value.
    private static void Restrain(HttpMessageHandler handler)
    {
        if (handler is HttpClientHandler { AllowAutoRedirect: true } redirecting)
            redirecting.AllowAutoRedirect = false;
        if (handler is HttpClientHandler { UseCookies: true } keeping)
            keeping.UseCookies = false;
#if !NETSTANDARD2_0
        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } redirectingSockets)
            redirectingSockets.AllowAutoRedirect = false;
        if (handler is SocketsHttpHandler { UseCookies: true } keepingSockets)
            keepingSockets.UseCookies = false;
#endif
    }
}
