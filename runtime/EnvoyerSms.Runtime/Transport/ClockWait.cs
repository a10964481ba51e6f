namespace EnvoyerSms.Runtime.Transport;

/// <summary>Waits by the clock of the client.</summary>
internal static class ClockWait
{
    public static Task ForAsync(TimeProvider clock, TimeSpan time, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        clock.Delay(time, cancellationToken);
#else
        Task.Delay(time, clock, cancellationToken);
#endif

    /// <summary>Waits for a task, no longer than that; the task itself goes on. Its result is to be asked for afterwards.</summary>
    /// <exception cref="TimeoutException">It takes longer.</exception>
    public static Task ForAsync(Task task, TimeProvider clock, TimeSpan longest, CancellationToken cancellationToken)
    {
        // Nobody may be there any more when it fails, and what nobody looks at is reported as unobserved.
        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => _ = task.Exception);
        return task.WaitAsync(longest, clock, cancellationToken);
    }
}
