using System.Net;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Faults;

// What goes wrong with a request.
internal sealed record FaultEffect(string Description)
{
    // What takes the place of the answer; it is given the spelling and the echo of the request.
    private Func<SimulatorSpelling, string, Answer>? Respond { get; init; }

    // Whether what was asked for is done all the same.
    public bool IsProcessed { get; init; }

    private bool Disconnects { get; init; }

    // By the simulator's clock.
    public TimeSpan Delay { get; init; }

    // Null where the connection is to be cut.
    public Answer? Replace(Answer? answer, SimulatorSpelling spelling, string echo) =>
        Disconnects ? null
        : Respond is null ? answer
        : Respond(spelling, echo);

    public static FaultEffect Answering(int status, string body, string contentType, bool isProcessed) =>
        new($"answers {status}{After(isProcessed)}")
        {
            Respond = (_, _) => new Answer((HttpStatusCode)status, body, contentType),
            IsProcessed = isProcessed,
        };

    public static FaultEffect Refusing(ApiError error) =>
        new($"refuses with error {error.Id}, {error.Message}")
        {
            Respond = (spelling, echo) => Answer.Failure(spelling, new RefusedException(error), echo),
        };

    public static FaultEffect Disconnecting(bool isProcessed) =>
        new($"cuts the connection{After(isProcessed)}") { Disconnects = true, IsProcessed = isProcessed };

    public static FaultEffect Waiting(TimeSpan delay) =>
        new($"answers after {delay:c}") { Delay = delay, IsProcessed = true };

    public static FaultEffect Passing() => new("lets pass") { IsProcessed = true };

    private static string After(bool isProcessed) => isProcessed ? " after the work is done" : "";
}
