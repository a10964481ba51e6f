using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.Sequences;

/// <summary>Time that passes until something is done.</summary>
internal static class Passing
{
    // Real sockets need real time.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    public static async Task<T> UntilAsync<T>(this FakeTimeProvider clock, Task<T> work)
    {
        await Eventually.DoneAsync(work, () => clock.Advance(TimeSpan.FromSeconds(1)), Moment);
        return await work;
    }

    /// <summary>The same, of work that takes long: time passes by the minute until the last one before it is to end, then by the second.</summary>
    public static async Task<T> UntilAsync<T>(this FakeTimeProvider clock, Task<T> work, TimeSpan end)
    {
        var minute = TimeSpan.FromMinutes(1);
        var last = clock.GetUtcNow() + end - minute;
        await Eventually.TrueAsync(
            () => work.IsCompleted || clock.GetUtcNow() >= last,
            () => clock.Advance(minute),
            Moment
        );
        return await clock.UntilAsync(work);
    }
}
