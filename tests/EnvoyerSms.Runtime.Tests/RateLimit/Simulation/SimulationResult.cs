namespace EnvoyerSms.Runtime.Tests.RateLimit.Simulation;

/// <param name="Windows">Windows that the service opened.</param>
/// <param name="Sent">Requests that left with leave, lost ones included.</param>
/// <param name="WithoutLeave">Requests that left without leave.</param>
/// <param name="Refused">Requests that the service refused beyond those that left without leave.</param>
/// <param name="Use">Part of what the limit allows in the time that passed that left.</param>
internal sealed record SimulationResult(int Windows, int Sent, int WithoutLeave, int Refused, double Use)
{
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Windows} windows, {Sent} requests, {WithoutLeave} without leave, {Refused} refused, use {Use:P2}"
        );
}
