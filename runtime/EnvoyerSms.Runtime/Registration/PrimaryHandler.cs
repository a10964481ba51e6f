namespace EnvoyerSms.Runtime.Registration;

/// <summary>Switches off, in a primary handler of the user's, what no client may do: follow redirects and keep cookies.</summary>
internal static class PrimaryHandler
{
    // A redirect would have the effect a second time elsewhere; a cookie would mix one account into the calls of another.
    // Only what differs is set: a handler that is in use already accepts no change, not even to the same value.
    public static void Restrain(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler;

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
