using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Budget;

/// <summary>What a request costs in the budget: its lease.</summary>
public sealed class BudgetAllocationTests
{
    private const int Rounds = 1000;

    [Fact]
    public void A_request_takes_nothing_but_its_lease()
    {
        using var window = new ApiRequestWindow(
            3 * Rounds,
            TimeSpan.FromHours(1),
            TimeSpan.FromSeconds(30),
            new FakeTimeProvider()
        );
        Use(window);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Use(window);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds, 1, 80);
    }

    private static void Use(ApiRequestWindow window)
    {
        for (var i = 0; i < Rounds; i++)
        {
            using var lease = (ApiRequestLease)window.AttemptAcquire();
            lease.Accepted();
        }
    }
}
