namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>A context as that of a user interface: counts what wants to go on in it.</summary>
internal sealed class CountingContext : SynchronizationContext
{
    private int _posts;

    public int Posts => Volatile.Read(ref _posts);

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        base.Post(d, state);
    }

    /// <summary>Begins something in this context.</summary>
    public Task Begin(Func<Task> something)
    {
        var own = Current;
        SetSynchronizationContext(this);
        try
        {
            return something();
        }
        finally
        {
            SetSynchronizationContext(own);
        }
    }
}
