using Microsoft.Extensions.Time.Testing;
using Parcels;

namespace EnvoyerSms.Contract.Generated.Tests.Sequences;

/// <summary>Pages, waiting and calls that were done already, of another API.</summary>
public sealed class ParcelSequenceTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_texts_without_a_request_of_ones_own()
    {
        var handler = new ScriptedHandler(Depots("Ely", "Ash"), Depots("Wye"));
        var towns = new List<string>();

        await foreach (var town in Client(handler).ListAllDepotsAsync(new ListDepotsRequest(), Cancel))
            towns.Add(town);

        Assert.Equal(["Ely", "Ash", "Wye"], towns);
        Assert.Equal(["", "leave_out=2"], handler.Forms);
    }

    [Fact]
    public async Task A_status_that_is_a_word_is_waited_for()
    {
        var client = Client(new ScriptedHandler(Parcel("IN_TRANSIT"), Parcel("LOST"), Parcel("RETURNED")));

        var parcel = await _clock.UntilAsync(client.AwaitParcelAsync("PX000000017", cancellationToken: Cancel));

        Assert.Equal((ParcelStatus.Returned, true), (parcel.Response.Status, parcel.IsFinal));
    }

    [Fact]
    public async Task All_of_several_are_waited_for()
    {
        var handler = new ScriptedHandler(
            "<tracking><fault><code>404</code><label>no such parcel</label></fault></tracking>",
            Parcels("DELIVERED", "IN_TRANSIT"),
            Parcels("DELIVERED", "DELIVERED")
        );

        var found = await _clock.UntilAsync(
            Client(handler).AwaitParcelsAsync(["PX000000017", "PX000000018"], cancellationToken: Cancel)
        );

        Assert.All(found.Response.Parcels, parcel => Assert.Equal(ParcelStatus.Delivered, parcel.Status));
        Assert.Equal(3, handler.Forms.Count);
    }

    [Fact]
    public async Task A_call_that_was_done_already_gives_what_the_request_tells()
    {
        const string Already = "<tracking><fault><code>409</code><label>already rerouted</label></fault></tracking>";
        var handler = new ScriptedHandler(null, Already);

        var rerouted = await _clock.UntilAsync(Client(handler).RerouteParcelAsync(Reroute, Cancel));

        Assert.Null(rerouted.ArrivesOn);
        await Assert.ThrowsAsync<ParcelException>(() =>
            Client(new ScriptedHandler(Already)).RerouteParcelAsync(Reroute, Cancel)
        );
    }

    private static RerouteParcelRequest Reroute =>
        new()
        {
            Number = "PX000000017",
            FromDepotId = 7,
            ToDepotId = 9,
        };

    private ParcelClient Client(ScriptedHandler handler) =>
        new(
            new HttpClient(handler),
            new ParcelOptions
            {
                ApiKey = "k3y",
                TimeProvider = _clock,
                Timeout = Timeout.InfiniteTimeSpan,
            }
        );

    private static string Depots(params string[] towns) =>
        $"<tracking><depots><depot_count>3</depot_count>{string.Concat(towns.Select(town => $"<town>{town}</town>"))}</depots></tracking>";

    private static string Parcel(string state) =>
        $"<tracking><no>PX000000017</no><state>{state}</state><to><addressee>Ada L.</addressee></to></tracking>";

    private static string Parcels(params string[] states) =>
        $"<tracking><parcels>{string.Concat(states.Select(state => $"<parcel><no>PX000000017</no><state>{state}</state></parcel>"))}</parcels></tracking>";
}
