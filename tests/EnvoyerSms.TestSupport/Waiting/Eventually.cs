using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace EnvoyerSms.TestSupport.Waiting;

/// <summary>Waits for what becomes so in its own time, but not for ever: the end says what was waited for.</summary>
public static class Eventually
{
    /// <summary>As long as nothing takes that is not broken, on a machine that does much else.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    // Threads of others need a moment, sockets need real time.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>Waits until something is so.</summary>
    /// <param name="condition">What is to be so.</param>
    /// <param name="meanwhile">What is done until then, again and again: mostly, a clock of the test's own goes on.</param>
    /// <param name="pause">
    /// How long others have their turn before it is looked at again: a moment, or where there is something to do meanwhile, a turn of
    /// whoever is ready.
    /// </param>
    /// <param name="what">What is said of it in the end.</param>
    public static async Task TrueAsync(
        Func<bool> condition,
        Func<Task>? meanwhile = null,
        TimeSpan? pause = null,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    )
    {
        var passed = Stopwatch.StartNew();
        var rest = pause ?? (meanwhile is null ? Moment : TimeSpan.Zero);
        while (!condition())
        {
            if (passed.Elapsed > Bound)
                throw new TimeoutException($"Waited {Bound.TotalSeconds} s in vain until: {what}");
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (meanwhile is not null)
                await meanwhile();
            if (rest == TimeSpan.Zero)
                await Task.Yield();
            else
                await Task.Delay(rest, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until something is so, and does something until then.</summary>
    public static Task TrueAsync(
        Func<bool> condition,
        Action meanwhile,
        TimeSpan? pause = null,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    ) => TrueAsync(condition, Async(meanwhile), pause, what);

    /// <summary>Waits until work has ended, well or not, and does something until then.</summary>
    public static Task DoneAsync(
        Task work,
        Action meanwhile,
        TimeSpan? pause = null,
        [CallerArgumentExpression(nameof(work))] string what = ""
    ) => TrueAsync(() => work.IsCompleted, Async(meanwhile), pause, what);

    /// <summary>Waits until work has ended, well or not, and does something that takes its own time until then.</summary>
    public static Task DoneAsync(
        Task work,
        Func<Task> meanwhile,
        TimeSpan? pause = null,
        [CallerArgumentExpression(nameof(work))] string what = ""
    ) => TrueAsync(() => work.IsCompleted, meanwhile, pause, what);

    private static Func<Task> Async(Action action) =>
        () =>
        {
            action();
            return Task.CompletedTask;
        };
}
