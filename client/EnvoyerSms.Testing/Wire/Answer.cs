using System.Net;
using System.Xml.Linq;

namespace EnvoyerSms.Testing.Wire;

// A status and a body, ready to be sent.
internal sealed record Answer(HttpStatusCode Status, string Body, string? ContentType)
{
    // Why it was refused, if it was.
    public RefusedException? Refused { get; private init; }

    // The credentials that a refused caller is asked for.
    public string? Challenge => Status == HttpStatusCode.Unauthorized ? "Basic realm=\"API\", charset=\"UTF-8\"" : null;

    public static Answer Success(SimulatorSpelling spelling, XElement payload) =>
        Xml(HttpStatusCode.OK, ResponseText.Write(spelling, payload, isSuccess: true));

    public static Answer Failure(SimulatorSpelling spelling, RefusedException refused, string echo)
    {
        var isUnknownCaller = refused.Error == EnvoyerSmsErrors.AuthenticationFailed;
        var error = new XElement(
            "error",
            ResponseText.Element("request", echo),
            ResponseText.Element("error_id", refused.Error.Id),
            ResponseText.Element("error_message", refused.Message)
        );
        var status = isUnknownCaller ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest;
        return Xml(status, ResponseText.Write(spelling, error, isSuccess: false)) with { Refused = refused };
    }

    public static Answer Empty(HttpStatusCode status) => new(status, "", null);

    private static Answer Xml(HttpStatusCode status, string text) => new(status, text, "text/xml; charset=utf-8");
}
