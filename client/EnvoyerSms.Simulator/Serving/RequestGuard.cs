using System.Net;
using EnvoyerSms.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace EnvoyerSms.Simulator.Serving;

// Who may ask. A browser on this machine opens pages of anyone, and they must neither read what is here nor send: the name that was
// asked for must be one of this machine, and what a browser says of where a request comes from must be a page of this server.
internal sealed class RequestGuard(IReadOnlyList<string> hostNames)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (Refusal(context.Request) is not { } reason)
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = (int)HttpStatusCode.Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(reason, context.RequestAborted);
    }

    private string? Refusal(HttpRequest request)
    {
        if (!IsThisMachine(request.Host.Host))
            return "Refused: the Host header names another machine. Ask by address or as localhost, or start the simulator with --host-name.";
        if (request.Headers.Origin is [var origin, ..] && origin != $"{request.Scheme}://{request.Host}")
            return "Refused: the request comes from a page of another site.";
        if (
            request.Headers["Sec-Fetch-Site"] is [var site, ..]
            && site is not ("same-origin" or "none")
            && !IsVisit(request)
        )
            return "Refused: the request comes from another site.";
        return null;
    }

    // An address cannot be made to lead elsewhere, as a name can.
    private bool IsThisMachine(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || hostNames.Contains(host, StringComparer.OrdinalIgnoreCase);

    // Who follows a link to a page sees it in a window of its own, where the other site reads nothing; the API does what it is asked.
    private static bool IsVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-Dest"] == "document"
        && !request.Path.StartsWithSegments(RequestReader.BasePath.TrimEnd('/'))
        && !request.Path.StartsWithSegments(Pages.Routes.Json);
}
