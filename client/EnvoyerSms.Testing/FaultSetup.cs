using EnvoyerSms.Testing.Faults;
using EnvoyerSms.Testing.Model;

namespace EnvoyerSms.Testing;

/// <summary>
/// Says which requests go wrong, then how. A request meets the first fault of the script that is for it and has hits left; what is set up
/// next comes after it, so that a script reads as it happens.
/// </summary>
/// <example>
/// <code>
/// simulator.Next(2).Answer(503).Next().DisconnectAfterWork();
/// simulator.When(SimulatedOperation.SendMessage, "33600000001").Answer(SimulatedError.NotEnoughSms);
/// simulator.WithProbability(0.1, seed: 42).Answer(503);
/// </code>
/// </example>
public sealed class FaultSetup
{
    private const string Html = "text/html; charset=utf-8";
    private const int LowestStatus = 200;
    private const int HighestStatus = 599;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly EnvoyerSmsSimulator _simulator;
    private readonly FaultCondition _condition;

    internal FaultSetup(EnvoyerSmsSimulator simulator, FaultCondition condition) =>
        (_simulator, _condition) = (simulator, condition);

    /// <summary>Only the next requests that it is for; without this, all of them until the simulator is reset.</summary>
    /// <param name="count">How many; one or more.</param>
    /// <returns>The setup, to be narrowed or ended.</returns>
    public FaultSetup Next(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(_simulator, _condition with { Times = count });
    }

    /// <summary>Only requests of one operation, and where a number is given, those that concern it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="number">
    /// A number that is among the recipients, of the message that is named too, or that is asked about; spelt as people do.
    /// </param>
    /// <returns>The setup, to be narrowed or ended.</returns>
    public FaultSetup When(SimulatedOperation operation, string? number = null) =>
        Narrow(_condition with { Operation = operation }, number);

    /// <summary>Only requests that concern a number, whatever they ask.</summary>
    /// <inheritdoc cref="When(SimulatedOperation, string?)"/>
    public FaultSetup When(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Narrow(_condition, number);
    }

    /// <summary>Only some of the requests that it is for, drawn by a seed: the same requests in the same order meet the same faults.</summary>
    /// <param name="probability">How likely it is, from 0 to 1.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <returns>The setup, to be narrowed or ended.</returns>
    public FaultSetup WithProbability(double probability, int seed)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");
        return new(_simulator, _condition with { Probability = probability, Seed = seed });
    }

    /// <summary>Answers with a status and a body, and does nothing of what was asked.</summary>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <param name="body">The body. Default: empty.</param>
    /// <param name="contentType">The body's type. Default: HTML, as servers in front of an API answer.</param>
    /// <returns>The simulator, for the next line of the script.</returns>
    public EnvoyerSmsSimulator Answer(int status, string body = "", string contentType = Html) =>
        Arm(FaultEffect.Answering(CheckStatus(status), body, contentType, isProcessed: false));

    /// <summary>Refuses as the API does, with one of its errors, and does nothing of what was asked.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The simulator, for the next line of the script.</returns>
    public EnvoyerSmsSimulator Answer(SimulatedError error) =>
        Arm(
            FaultEffect.Refusing(
                EnvoyerSmsErrors.All.FirstOrDefault(known => known.Id == (long)error)
                    ?? throw new ArgumentOutOfRangeException(nameof(error), error, "The document lists no such error.")
            )
        );

    /// <summary>Does what was asked, but answers with this status and body.</summary>
    /// <inheritdoc cref="Answer(int, string, string)"/>
    public EnvoyerSmsSimulator AnswerAfterWork(int status, string body = "", string contentType = Html) =>
        Arm(FaultEffect.Answering(CheckStatus(status), body, contentType, isProcessed: true));

    /// <summary>
    /// Does what was asked, and answers after a while by the simulator's clock: a client on that clock is out of time when the clock is
    /// moved, without a real wait.
    /// </summary>
    /// <param name="delay">How long, from zero to one day.</param>
    /// <returns>The simulator, for the next line of the script.</returns>
    public EnvoyerSmsSimulator AnswerLate(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, LongestDelay);
        return Arm(FaultEffect.Waiting(delay));
    }

    /// <summary>Cuts the connection, and does nothing of what was asked.</summary>
    /// <returns>The simulator, for the next line of the script.</returns>
    public EnvoyerSmsSimulator Disconnect() => Arm(FaultEffect.Disconnecting(isProcessed: false));

    /// <summary>Does what was asked, then cuts the connection without a response: the caller cannot know whether it was done.</summary>
    /// <returns>The simulator, for the next line of the script.</returns>
    public EnvoyerSmsSimulator DisconnectAfterWork() => Arm(FaultEffect.Disconnecting(isProcessed: true));

    /// <summary>Answers as ever: the lines after this one are for later requests.</summary>
    /// <returns>The simulator, for the next line of the script.</returns>
    public EnvoyerSmsSimulator Pass() => Arm(FaultEffect.Passing());

    private FaultSetup Narrow(FaultCondition condition, string? number) =>
        new(_simulator, number is null ? condition : condition with { Number = PhoneNumbers.Normalize(number) });

    private static int CheckStatus(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, LowestStatus);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, HighestStatus);
        return status;
    }

    private EnvoyerSmsSimulator Arm(FaultEffect effect)
    {
        _simulator.Arm(new ArmedFault(_condition, effect));
        return _simulator;
    }
}
