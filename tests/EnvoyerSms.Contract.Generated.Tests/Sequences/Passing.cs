using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.Sequences;

/// <summary>Time that passes until something is done.</summary>
internal static class Passing
{
    public static async Task<T> UntilAsync<T>(this FakeTimeProvider clock, Task<T> work)
    {
        while (!work.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            // Real sockets need real time.
            await Task.WhenAny(work, Task.Delay(1, TestContext.Current.CancellationToken));
        }
        return await work;
    }
}
