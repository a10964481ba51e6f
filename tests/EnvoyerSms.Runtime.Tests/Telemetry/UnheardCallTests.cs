using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Wire;

namespace EnvoyerSms.Runtime.Tests.Telemetry;

/// <summary>Where nobody listens, watching a call costs no memory. Alone, as other tests listen to all of the process.</summary>
[Collection(nameof(AllocationTests))]
public sealed class UnheardCallTests
{
    private const int Rounds = 1000;

    [Fact]
    public void A_call_that_nobody_watches_takes_nothing()
    {
        ApiDefinition definition;
        using (var listener = new Listener())
            definition = listener.Definition;
        var options = ShopClients.Options(configure: o => new RegisteredClient("Shop").Own(o));
        var watch = new CallWatch(definition, ApiClientSettings.Of(options), options);
        Call(watch);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Call(watch);

        Assert.Equal(0, (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
    }

    private static void Call(CallWatch watch)
    {
        for (var i = 0; i < Rounds; i++)
        {
            var scope = watch.Start("PlaceOrder");
            scope.Answered(System.Net.HttpStatusCode.OK, TimeSpan.Zero);
            scope.Succeeded(System.Net.HttpStatusCode.OK, requests: 1);
        }
    }
}
