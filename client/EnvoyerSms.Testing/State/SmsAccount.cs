namespace EnvoyerSms.Testing.State;

internal sealed class SmsAccount(SimulatorAccount seed)
{
    public long Id { get; } = seed.Id;
    public string Name { get; } = seed.Name;
    public long Sms { get; set; } = seed.Sms;
    public int RequestLimit { get; } = seed.RequestLimit;
    public RequestWindow Window { get; } = new(seed.RequestLimit);

    public SimulatorAccount ToSnapshot() => new(Id, Name, Sms, RequestLimit);
}
