using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Testing;
using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Ledger.Tests.Faults;

/// <summary>What goes on where the store of the rate limit is away: nothing, or what only reads.</summary>
public sealed class ReadsPassTests
{
    private readonly EnvoyerSmsSimulator _simulator = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_its_store_nothing_is_sent_but_reads_where_they_may(bool letsReadsPass)
    {
        using var lines = new LogLineSink();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(lines));
        await using var one = new Machine(
            new SqliteLedgerStore("/dev/null/sms.db"),
            _simulator,
            configure: options =>
            {
                options.RateLimitMode = ApiRateLimitMode.Fail;
                options.RateLimiter = ((CallLedger)options.Ledger!).RateLimiter;
                options.LoggerFactory = logs;
            },
            letsReadsPass: letsReadsPass
        );
        if (letsReadsPass)
        {
            await one.Client.GetAccountStatusAsync(Cancel);
            Assert.Contains(lines.Seen, line => line.Contains("PassedUncounted", StringComparison.Ordinal));
        }
        else
        {
            await NotSentAsync(() => one.Client.GetAccountStatusAsync(Cancel));
        }
        await NotSentAsync(() => one.Client.SendMessageAsync(Machine.Request(), Cancel));
        await NotSentAsync(() => one.SendAsync("order-1"));
        Assert.Equal(letsReadsPass ? 1 : 0, _simulator.Requests.Count);
    }

    private static async Task NotSentAsync(Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<ApiTransportException>(call);
        Assert.Equal(ApiOutcome.NotSent, failure.Outcome);
    }
}
