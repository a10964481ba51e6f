using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Http;

namespace EnvoyerSms.Simulator.Reference;

/// <summary>A call that a reader made from a page, as the simulator took and answered it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Body">The body of the answer.</param>
public sealed record TriedCall(ReceivedRequest Request, string Body)
{
    private const string FormType = "application/x-www-form-urlencoded";

    internal static async Task<TriedCall> MakeAsync(
        EnvoyerSmsSimulator simulator,
        string path,
        IEnumerable<KeyValuePair<string, string>> fields,
        CancellationToken cancellationToken
    )
    {
        KeyValuePair<string, string>[] credentials =
        [
            new("login", simulator.Login),
            new("password", simulator.Password),
        ];
        using var form = new FormUrlEncodedContent(credentials.Concat(fields));
        var request = RequestReader.Read(
            "POST",
            RequestReader.BasePath + path,
            query: "",
            await form.ReadAsStringAsync(cancellationToken),
            [new("Content-Type", FormType)]
        );
        var (received, answer) = await simulator.Api.AnswerAndTellAsync(request, cancellationToken);
        return new TriedCall(received, answer?.Body ?? "");
    }
}
