using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace EnvoyerSms.Simulator.Http;

// A status and a body, ready to be sent.
internal sealed record Answer(HttpStatusCode Status, string Body, string? ContentType)
{
    public static Answer Success(SimulatorSpelling spelling, XElement payload) =>
        Xml(HttpStatusCode.OK, ReplyText.Write(spelling, payload, isSuccess: true));

    public static Answer Failure(SimulatorSpelling spelling, RefusedException refused, string echo)
    {
        var isUnknownCaller = refused.Error == EnvoyerSmsErrors.AuthenticationFailed;
        var error = new XElement(
            "error",
            ReplyText.Element("request", echo),
            ReplyText.Element("error_id", refused.Error.Id),
            ReplyText.Element("error_message", refused.Message)
        );
        var status = isUnknownCaller ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest;
        return Xml(status, ReplyText.Write(spelling, error, isSuccess: false));
    }

    public static Answer Empty(HttpStatusCode status) => new(status, "", null);

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = (int)Status;
        response.ContentType = ContentType;
        if (Status == HttpStatusCode.Unauthorized)
            response.Headers.WWWAuthenticate = "Basic realm=\"API\", charset=\"UTF-8\"";
        var bytes = Encoding.UTF8.GetBytes(Body);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static Answer Xml(HttpStatusCode status, string text) => new(status, text, "text/xml; charset=utf-8");
}
