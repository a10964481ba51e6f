using System.Net;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing;

/// <summary>What goes wrong with the next request, to test how your code reacts.</summary>
public sealed class SimulatedFault
{
    private const string Html = "text/html; charset=utf-8";

    private SimulatedFault() { }

    internal Wire.Answer? Response { get; private init; }
    internal bool IsProcessed { get; private init; }
    internal bool Disconnects { get; private init; }
    internal TimeSpan Delay { get; private init; }

    /// <summary>Answers with this status and body, and does nothing of what was asked.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body. Default: empty.</param>
    /// <param name="contentType">The body's type. Default: HTML, as servers in front of an API answer.</param>
    /// <returns>The fault, for <see cref="EnvoyerSmsSimulator.FailNext"/>.</returns>
    public static SimulatedFault Answer(HttpStatusCode status, string body = "", string contentType = Html) =>
        new() { Response = new Wire.Answer(status, body, contentType) };

    /// <summary>Does what was asked, but answers with this status and body.</summary>
    /// <inheritdoc cref="Answer"/>
    public static SimulatedFault AnswerAfterWork(HttpStatusCode status, string body = "", string contentType = Html) =>
        new() { Response = new Wire.Answer(status, body, contentType), IsProcessed = true };

    /// <summary>Does what was asked, and answers only after this much real time.</summary>
    /// <param name="delay">How long; zero or more.</param>
    /// <returns>The fault, for <see cref="EnvoyerSmsSimulator.FailNext"/>.</returns>
    public static SimulatedFault AnswerLate(TimeSpan delay) => new() { Delay = delay, IsProcessed = true };

    /// <summary>Cuts the connection, and does nothing of what was asked.</summary>
    /// <returns>The fault, for <see cref="EnvoyerSmsSimulator.FailNext"/>.</returns>
    public static SimulatedFault Disconnect() => new() { Disconnects = true };

    /// <summary>Does what was asked, then cuts the connection without a response.</summary>
    /// <returns>The fault, for <see cref="EnvoyerSmsSimulator.FailNext"/>.</returns>
    public static SimulatedFault DisconnectAfterWork() => new() { Disconnects = true, IsProcessed = true };
}
