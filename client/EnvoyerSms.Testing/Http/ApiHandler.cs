using System.Net;
using EnvoyerSms.Testing.Faults;
using EnvoyerSms.Testing.Operations;
using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Http;

// Takes one request to its answer: record, fault, path, caller, request window, operation.
internal sealed class ApiHandler(World world, SimulatorSpelling spelling)
{
    // Null where the connection is to be cut without a response.
    public async Task<Answer?> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (_, answer) = await AnswerAndTellAsync(request, cancellationToken);
        return answer;
    }

    public async Task<(ReceivedRequest Request, Answer? Answer)> AnswerAndTellAsync(
        ApiRequest request,
        CancellationToken cancellationToken
    )
    {
        var (received, answer, delay) = Take(request);
        await Task.Delay(delay, world.Clock, cancellationToken);
        return (received, answer);
    }

    // What cannot be read as a request is refused with a reason, and kept like the others.
    public Answer Refuse(ApiRequest request, string reason)
    {
        lock (world.Gate)
        {
            var received = Keep(request);
            received.Status = (int)HttpStatusCode.BadRequest;
            received.ErrorMessage = reason;
            return new Answer(HttpStatusCode.BadRequest, reason, "text/plain; charset=utf-8");
        }
    }

    // One step, so that what is drawn and what is done have one order.
    private (ReceivedRequest Received, Answer? Answer, TimeSpan Delay) Take(ApiRequest request)
    {
        lock (world.Gate)
        {
            var operation = OperationTable.Find(request.Path);
            var received = Keep(request);
            var fault = world.Faults.Take(operation?.Operation, number => Concern.Has(world, request.Fields, number));

            var answer = fault is { IsProcessed: false } ? null : Decide(request, operation);
            answer = fault is null ? answer : fault.Replace(answer, spelling, request.Echo);
            Note(received, fault, answer);
            return (received, answer, fault?.Delay ?? TimeSpan.Zero);
        }
    }

    private ReceivedRequest Keep(ApiRequest request)
    {
        var kept = world.Requests.IsBounded ? RequestBounds.Cut(request) : request;
        var received = RequestMask.Mask(kept, world.Clock.GetUtcNow(), world.Arrivals.End);
        world.Requests.Add(received);
        world.Counts.Add(received);
        return received;
    }

    private Answer Decide(ApiRequest request, KnownOperation? operation)
    {
        if (operation is null)
            return Answer.Empty(HttpStatusCode.NotFound);
        if (request.Method is not ("GET" or "POST"))
            return Answer.Empty(HttpStatusCode.MethodNotAllowed);
        try
        {
            var call = Call.Authenticate(world, request);
            // Over the limit is HTTP 400 (documented); no error id is named for it, so there is no body.
            return call.Account.Window.TryEnter(call.Now)
                ? Answer.Success(spelling, operation.Run(call))
                : Answer.Empty(HttpStatusCode.BadRequest);
        }
        catch (RefusedException refused)
        {
            return Answer.Failure(spelling, refused, request.Echo);
        }
    }

    private static void Note(ReceivedRequest received, FaultEffect? fault, Answer? answer)
    {
        received.Status = (int?)answer?.Status;
        received.Error = answer?.Refused?.Id;
        received.ErrorMessage = answer?.Refused?.Message;
        received.Fault = fault?.Description;
    }
}
