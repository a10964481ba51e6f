using System.Net;
using System.Reflection;
using EnvoyerSms.Runtime.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Parcels;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>A second API, as unlike the first as the contract language allows, with no C# written for it.</summary>
public sealed class ParcelTests
{
    private const string Line = "<tracking><parcel><no>PX000000017</no><state>LOST</state></parcel></tracking>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_travels_in_its_header_by_get_to_the_api_s_own_path()
    {
        var handler = new StubHandler("<tracking><depots>12</depots></tracking>");

        Assert.Equal(12, (await Client(handler).CountDepotsAsync(Cancel)).Depots);

        var request = Assert.Single(handler.Sent);
        Assert.Equal((HttpMethod.Get, "https://parcels.example/v1/depots/count"), (request.Method, request.Address));
        Assert.Contains("X-Parcel-Key: k3y", request.Message.Headers.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request.Message.Headers.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_text_that_no_list_has_is_kept()
    {
#pragma warning disable CS0618 // The operation is deprecated on purpose; its advice is tested below.
        var parcel = await Client(new StubHandler(Line)).LocateParcelAsync("PX000000017", Cancel);
#pragma warning restore CS0618
        Assert.Equal(("LOST", false), (parcel.Status.Value, parcel.Status.IsKnown));
        Assert.True(ParcelStatus.Delivered.IsFinal);
        Assert.Equal("IN_TRANSIT", ParcelStatus.InTransit.ToString());
    }

    [Fact]
    public void A_deprecated_operation_says_what_to_use_instead()
    {
        var advice = (ObsoleteAttribute)
            Attribute.GetCustomAttribute(
                typeof(IParcelClient).GetMethods().First(method => method.Name == "LocateParcelAsync"),
                typeof(ObsoleteAttribute)
            )!;
        Assert.Contains("GetParcel", advice.Message, StringComparison.Ordinal);
        Assert.Contains("1.1.0", advice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_between_parameters_hold()
    {
        var client = Client(new StubHandler(""));
        var half = await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.FindParcelsAsync(new FindParcelsRequest { From = DateTimeOffset.UnixEpoch }, Cancel)
        );
        Assert.Equal("half a period", Assert.Single(half.Failures).Detail);
        await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.RerouteParcelAsync(
                new()
                {
                    Number = "PX000000017",
                    FromDepotId = 7,
                    ToDepotId = 7,
                },
                Cancel
            )
        );
        await Assert.ThrowsAsync<ApiValidationException>(() => client.GetParcelAsync("px000000017", Cancel));
        await Assert.ThrowsAsync<ApiValidationException>(() => client.GetParcelAsync("PX000000017\n", Cancel));
    }

    [Fact]
    public async Task A_value_that_stands_twice_is_refused_where_the_contract_says_so()
    {
        var client = Client(new StubHandler(""));
        var twice = await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.TrackParcelsAsync(["PX000000017", "PX000000018", "PX000000017"], Cancel)
        );
        var failure = Assert.Single(twice.Failures);
        Assert.Equal((ApiRuleKind.Distinct, 2, 200L), (failure.Rule, failure.Index, failure.ErrorId));
    }

    [Fact]
    public async Task Advice_is_told_and_not_refused()
    {
        var handler = new StubHandler("<tracking><parcels/></tracking>");

        await Client(handler).FindParcelsAsync(new FindParcelsRequest { Town = "Ely" }, Cancel);

        Assert.Single(handler.Sent);
        var rules = typeof(FindParcelsRequest).GetProperty("Town")!.GetCustomAttributes<ApiRuleAttribute>();
        Assert.Equal([(2L, false), (40L, false), (4L, true)], rules.Select(rule => (rule.Limit, rule.Advice)));
    }

    [Fact]
    public void Members_say_what_to_know_before_and_where_their_value_comes_from()
    {
        var slow = typeof(GetParcelRequest).GetProperty("WithRoute")!.GetCustomAttribute<ApiCautionAttribute>()!;
        var open = typeof(ParcelAuthentication).GetField("Link")!.GetCustomAttribute<ApiCautionAttribute>()!;
        var depot = typeof(RerouteParcelRequest)
            .GetProperty("FromDepotId")!
            .GetCustomAttribute<ApiRequiresAttribute>()!;

        Assert.Equal(("Takes a while.", "Prend du temps."), (slow.English, slow.French));
        Assert.Equal(("Whoever sees the link has the key.", ""), (open.English, open.French));
        Assert.Equal(("GetParcel", "WithRoute"), (depot.Operation, depot.Member));
    }

    [Fact]
    public async Task Values_of_an_error_are_told_apart_from_its_words()
    {
        var client = Client(
            new StubHandler(
                "<tracking><fault><code>200</code><label>bad field: number malformed PX1;PX2</label></fault></tracking>",
                HttpStatusCode.BadRequest
            )
        );
        var error = await Assert.ThrowsAsync<ParcelException>(() => client.GetParcelAsync("PX000000017", Cancel));
        Assert.Equal((ParcelErrorId.BadField, ApiOutcome.Rejected), (error.ErrorId, error.Outcome));
        Assert.Equal(["PX1", "PX2"], error.Values);
    }

    [Fact]
    public void It_registers_beside_the_other_client()
    {
        var services = new ServiceCollection();
        services.AddParcel(options => options.ApiKey = "k3y");
        services.AddEnvoyerSms(options => (options.Login, options.Password) = ("a", "b"));
        services.AddEnvoyerSms("agency", options => (options.Login, options.Password) = ("c", "d"));
        using var provider = services.BuildServiceProvider();

        Assert.IsType<ParcelClient>(provider.GetRequiredService<IParcelClient>());
        Assert.IsType<EnvoyerSmsClient>(provider.GetRequiredService<IEnvoyerSmsClient>());
        Assert.IsType<EnvoyerSmsClient>(provider.GetRequiredKeyedService<IEnvoyerSmsClient>("agency"));
    }

    private static ParcelClient Client(StubHandler handler) =>
        new(new HttpClient(handler), new ParcelOptions { ApiKey = "k3y" });
}
