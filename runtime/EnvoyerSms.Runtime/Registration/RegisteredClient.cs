namespace EnvoyerSms.Runtime;

/// <summary>What is known of a client that was registered: how it fares and what is left of its budget.</summary>
internal sealed class RegisteredClient(string name) : IDisposable
{
    private CallTelemetry? _telemetry;

    /// <summary>The name of the API, and the key where there is one. Seen in metrics and health checks.</summary>
    public string Name { get; } = name;

    public CallHealth Health { get; } = new();

    /// <summary>Tells what is left of the budget; null before the client is made, and where there is no budget.</summary>
    public Func<ApiBudgetState>? Budget { get; private set; }

    /// <summary>The client is made, and its budget can be seen.</summary>
    public void Show(Func<ApiBudgetState> budget, CallTelemetry telemetry)
    {
        Budget = budget;
        _telemetry = telemetry;
        telemetry.Show(this);
    }

    public void Dispose() => _telemetry?.Forget(this);
}
