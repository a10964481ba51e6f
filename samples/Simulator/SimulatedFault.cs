using System.Net;

namespace EnvoyerSms.Simulator;

/// <summary>What goes wrong with the next request, for tests of a client's nerves.</summary>
public sealed class SimulatedFault
{
    private const string Html = "text/html; charset=utf-8";

    private SimulatedFault() { }

    internal Http.Answer? Reply { get; private init; }
    internal bool IsProcessed { get; private init; }
    internal bool Disconnects { get; private init; }
    internal TimeSpan Delay { get; private init; }

    /// <summary>Answers this status and body, and does nothing of what was asked.</summary>
    public static SimulatedFault Answer(HttpStatusCode status, string body = "", string contentType = Html) =>
        new() { Reply = new Http.Answer(status, body, contentType) };

    /// <summary>Does what was asked, then answers this status and body all the same.</summary>
    public static SimulatedFault AnswerAfterWork(HttpStatusCode status, string body = "", string contentType = Html) =>
        new() { Reply = new Http.Answer(status, body, contentType), IsProcessed = true };

    /// <summary>Does what was asked, and answers only after this much real time.</summary>
    public static SimulatedFault AnswerLate(TimeSpan delay) => new() { Delay = delay, IsProcessed = true };

    /// <summary>Cuts the connection, and does nothing of what was asked.</summary>
    public static SimulatedFault Disconnect() => new() { Disconnects = true };

    /// <summary>Does what was asked, then cuts the connection without a word.</summary>
    public static SimulatedFault DisconnectAfterWork() => new() { Disconnects = true, IsProcessed = true };
}
