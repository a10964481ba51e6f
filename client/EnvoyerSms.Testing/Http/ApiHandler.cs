using System.Collections.Concurrent;
using System.Net;
using EnvoyerSms.Testing.Operations;
using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Http;

// Takes one request to its answer: record, fault, path, caller, request window, operation.
internal sealed class ApiHandler(World world, SimulatorSpelling spelling)
{
    // A simulator that runs for days must not keep everything.
    private const int MaxKeptRequests = 10_000;

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();
    public ConcurrentQueue<SimulatedFault> Faults { get; } = new();

    public void Forget()
    {
        Requests.Clear();
        Faults.Clear();
    }

    // Null where the connection is to be cut without a response.
    public async Task<Answer?> AnswerAsync(ReceivedRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (Requests.Count > MaxKeptRequests)
            Requests.TryDequeue(out _);
        Faults.TryDequeue(out var fault);

        var answer = fault is { IsProcessed: false } ? null : Decide(request);
        if (fault is null)
            return answer;
        await Task.Delay(fault.Delay, cancellationToken);
        return fault.Disconnects ? null : fault.Response ?? answer;
    }

    private Answer Decide(ReceivedRequest request)
    {
        if (!OperationTable.TryFind(request.Path, out var operation))
            return Answer.Empty(HttpStatusCode.NotFound);
        if (request.Method is not ("GET" or "POST"))
            return Answer.Empty(HttpStatusCode.MethodNotAllowed);
        lock (world.Gate)
        {
            try
            {
                var call = Call.Authenticate(world, request);
                // Over the limit is HTTP 400 (documented); no error id is named for it, so there is no body.
                return call.Account.Window.TryEnter(call.Now)
                    ? Answer.Success(spelling, operation(call))
                    : Answer.Empty(HttpStatusCode.BadRequest);
            }
            catch (RefusedException refused)
            {
                return Answer.Failure(spelling, refused, $"/{request.Path}{request.RawQuery}");
            }
        }
    }
}
