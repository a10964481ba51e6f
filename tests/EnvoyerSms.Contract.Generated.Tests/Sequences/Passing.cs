using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.Sequences;

/// <summary>Time that passes until something is done.</summary>
internal static class Passing
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static async Task<T> UntilAsync<T>(this FakeTimeProvider clock, Task<T> work)
    {
        while (!work.IsCompleted)
            await clock.PassAsync(Second, work);
        return await work;
    }

    /// <summary>The same, of work that takes long: time passes by the minute until the last one before it is to end, then by the second.</summary>
    public static async Task<T> UntilAsync<T>(this FakeTimeProvider clock, Task<T> work, TimeSpan end)
    {
        var minute = TimeSpan.FromMinutes(1);
        for (var passed = minute; passed < end && !work.IsCompleted; passed += minute)
            await clock.PassAsync(minute, work);
        return await clock.UntilAsync(work);
    }

    private static async Task PassAsync(this FakeTimeProvider clock, TimeSpan step, Task work)
    {
        clock.Advance(step);
        // Real sockets need real time.
        await Task.WhenAny(work, Task.Delay(1, TestContext.Current.CancellationToken));
    }
}
