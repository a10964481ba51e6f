using System.Globalization;
using EnvoyerSms;

namespace Probe;

/// <summary>
/// What the API answered to one call: numbers of its catalogue and of HTTP alone. A response's own words may quote the request, and so a
/// number, a text or a password: none is kept.
/// </summary>
internal sealed record Answer
{
    private const long LargestPrintedId = 999;

    public EnvoyerSmsErrorId? Error { get; private init; }

    /// <summary>The entry of the contract's catalogue that fits best.</summary>
    public ApiError? Entry { get; private init; }

    public bool IsAccepted { get; private init; }

    /// <summary>The error is told by the HTTP status alone.</summary>
    public bool HasNoBody { get; private init; }

    public required Words Seen { get; init; }

    /// <summary>Waits for the call. A request limit that is used up ends it with an exception: it tells nothing of the call.</summary>
    public static async Task<Answer> ToAsync(Task call)
    {
        try
        {
            await call;
            return new Answer { IsAccepted = true, Seen = new("it was accepted", "elle a été acceptée") };
        }
        catch (EnvoyerSmsException refused)
        {
            return new Answer
            {
                Error = refused.ErrorId,
                Entry = refused.Error,
                HasNoBody = refused.BytesReceived == 0,
                Seen = Describe(refused),
            };
        }
        catch (ApiResponseException unreadable)
        {
            var status = Number((long?)unreadable.StatusCode);
            return new Answer
            {
                Seen = new(
                    $"no response of the API's, HTTP status {status}",
                    $"pas une réponse de l'API, statut HTTP {status}"
                ),
            };
        }
        catch (ApiTransportException)
        {
            return new Answer { Seen = new("no whole response came", "aucune réponse complète n'est venue") };
        }
    }

    /// <summary>Holds the fact that this error answers the call to what came.</summary>
    public Finding Expect(EnvoyerSmsErrorId expected)
    {
        var verdict =
            Error == expected ? Verdict.Held
            // An account that was locked meanwhile tells nothing of the fact.
            : IsAccepted || Error is not (null or EnvoyerSmsErrorId.AuthenticationFailed) ? Verdict.NotHeld
            : Verdict.NotSeen;
        return new Finding(verdict, Seen);
    }

    private static Words Describe(EnvoyerSmsException refused)
    {
        var status = Number((long?)refused.StatusCode);
        if (refused.ErrorId is not { } id)
            return new(
                $"an error without a number, HTTP status {status}",
                $"une erreur sans numéro, statut HTTP {status}"
            );
        return refused.Error is { } known
            ? new($"error {known}, HTTP status {status}", $"erreur {known}, statut HTTP {status}")
            : new(
                $"error {Number((long)id)}, which the contract does not list, HTTP status {status}",
                $"erreur {Number((long)id)}, que le contrat ne connaît pas, statut HTTP {status}"
            );
    }

    // An id of many digits may be a number of the user's.
    private static string Number(long? number) =>
        number is null ? "?"
        : number is < 0 or > LargestPrintedId ? "#####"
        : number.Value.ToString(CultureInfo.InvariantCulture);
}
