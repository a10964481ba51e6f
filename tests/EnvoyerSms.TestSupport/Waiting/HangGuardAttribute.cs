using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Xunit.v3;

namespace EnvoyerSms.TestSupport.Waiting;

/// <summary>
/// Ends the whole run where a test does not end, with the test's name: a test that hangs in code of ours takes no notice of a
/// time-out of the framework's, which only asks it to stop.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class HangGuardAttribute : BeforeAfterTestAttribute
{
    /// <summary>Several times as long as the longest test takes on a busy machine. A script that lets one do a thousand times as much says how long.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(
        int.Parse(Environment.GetEnvironmentVariable("TEST_HANG_MINUTES") ?? "15", CultureInfo.InvariantCulture)
    );

    private readonly ConcurrentDictionary<string, Timer> _running = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!Debugger.IsAttached)
            _running[test.UniqueID] = new Timer(End, test.TestDisplayName, Bound, Timeout.InfiniteTimeSpan);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (_running.TryRemove(test.UniqueID, out var timer))
            timer.Dispose();
    }

    private static void End(object? test) =>
        Environment.FailFast($"A test hangs, {Bound.TotalMinutes} minutes after it began: {test}");
}
