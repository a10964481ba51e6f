using EnvoyerSms.Testing.Model;

namespace EnvoyerSms.Testing.State;

// How messages to a number end.
internal sealed class Outcomes
{
    private readonly Dictionary<string, SimulatedStatus> _byNumber = new(StringComparer.Ordinal);

    public Outcomes(SimulatorOptions options)
    {
        Set(options.UndeliverableNumbers, SimulatedStatus.NotDelivered);
        Set(options.StoppedNumbers, SimulatedStatus.StopSms);
    }

    public IEnumerable<string> StoppedNumbers =>
        _byNumber.Where(outcome => outcome.Value == SimulatedStatus.StopSms).Select(outcome => outcome.Key);

    public void Set(string number, SimulatedStatus status) => _byNumber[number] = status;

    // Each customer keeps its own list of who is under STOP SMS, and can take numbers off it.
    public SimulatedStatus For(Customer customer, string number)
    {
        if (customer.StoppedNumbers.Contains(number))
            return SimulatedStatus.StopSms;
        if (_byNumber.TryGetValue(number, out var status) && status != SimulatedStatus.StopSms)
            return status;
        return PhoneDigits.TryNormalize(number, out _) ? SimulatedStatus.Delivered : SimulatedStatus.NotDelivered;
    }

    private void Set(IEnumerable<string> numbers, SimulatedStatus status)
    {
        foreach (var number in numbers)
            Set(PhoneNumbers.Normalize(number), status);
    }
}
