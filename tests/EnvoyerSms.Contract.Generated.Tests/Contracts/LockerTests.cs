using System.Reflection;
using EnvoyerSms.Runtime.Metadata;
using Lockers;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.Contracts;

/// <summary>An API that sends in every way that the language knows.</summary>
public sealed class LockerTests
{
    private const string Answer = "<lockers><locker><number>a7</number></locker></lockers>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Examples_hold() =>
        ApiExamples.VerifyAsync(
            LockerExamples.All,
            static (http, clock) => new LockerClient(http, Options(options => options.TimeProvider = clock)),
            Cancel
        );

    [Fact]
    public async Task Each_operation_is_sent_its_own_way()
    {
        var handler = new StubHandler(Answer);
        using var client = Client(handler);

        await client.GetLockerAsync(
            new()
            {
                Number = "a/b",
                Trace = "t1",
                Depth = 2,
            },
            Cancel
        );
        await client.MoveLockerAsync("..a", 3, Cancel);
        await client.EmptyLockerAsync("a 7", Cancel);
        await client.RentLockerAsync(3, Cancel);

        Assert.Equal(
            [
                "GET https://lockers.example/v1/owners/Jo%20%26%20Co/lockers/a%2Fb.xml?Version=2010-04-01&depth=2 ",
                "PUT https://lockers.example/v1/owners/Jo%20%26%20Co/lockers/..a/to/3 Version=2010-04-01",
                "DELETE https://lockers.example/v1/owners/Jo%20%26%20Co/lockers/a%207?Version=2010-04-01 ",
                "POST https://lockers.example/v1/owners/Jo%20%26%20Co/ Version=2010-04-01&Action=rent&size=3",
            ],
            handler.Sent.Select(sent => $"{sent.Method} {sent.Address} {sent.Body}")
        );
        Assert.Equal("t1", Assert.Single(handler.Sent[0].Message.Headers.GetValues("X-Trace")));
        Assert.All(
            handler.Sent,
            sent => Assert.Equal("Bearer k3y", sent.Message.Headers.GetValues("Authorization").Single())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_would_lead_elsewhere_is_refused(string number)
    {
        var handler = new StubHandler(Answer);
        using var client = Client(handler);

        await Assert.ThrowsAsync<ApiValidationException>(() => client.GetLockerAsync(number, Cancel));
        await Assert.ThrowsAsync<ApiValidationException>(() => client.EmptyLockerAsync(number, Cancel));
        await Assert.ThrowsAsync<ApiValidationException>(() => client.MoveLockerAsync(number, 1, Cancel));

        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Two_headers_carry_two_credentials()
    {
        var handler = new StubHandler(Answer);
        using var client = Client(handler, options => options.Authentication = LockerAuthentication.Pair);

        await client.RentLockerAsync(3, Cancel);

        var headers = handler.Single.Message.Headers;
        Assert.Equal(("Jo & Co", "k3y"), (headers.GetValues("X-Owner").Single(), headers.GetValues("X-Key").Single()));
        Assert.Null(headers.Authorization);
    }

    [Fact]
    public async Task A_signature_is_made_by_code_of_the_user()
    {
        var handler = new StubHandler(Answer);
        using var client = Client(
            handler,
            options =>
            {
                options.Authentication = LockerAuthentication.Signed;
                options.Sign = static request =>
                    request.AddField("Signature", $"{request.Method}{request.GetFields().Length}");
            }
        );

        await client.RentLockerAsync(3, Cancel);

        Assert.Equal("Version=2010-04-01&Action=rent&size=3&Signature=POST37", handler.Single.Body);
    }

    [Fact]
    public async Task A_group_is_counted_by_itself()
    {
        var clock = new FakeTimeProvider();
        var handler = new StubHandler(Answer);
        using var client = Client(handler, options => options.TimeProvider = clock);

        await client.RentLockerAsync(1, Cancel);
        await client.RentLockerAsync(2, Cancel);
        await Assert.ThrowsAsync<ApiRateLimitException>(() => client.RentLockerAsync(3, Cancel));
        for (var i = 0; i < 98; i++)
            await client.CountLockersAsync(Cancel);
        Assert.Equal(2, (await client.GetRateLimitAsync(Cancel)).Remaining);
        clock.Advance(TimeSpan.FromSeconds(2));
        await client.RentLockerAsync(4, Cancel);

        Assert.Equal(2, (await client.GetRateLimitAsync(Cancel)).Remaining);
        Assert.Equal(101, handler.Requests);
    }

    [Fact]
    public void A_call_may_have_something_to_know_before()
    {
        var rent = typeof(ILockerClient).GetMethod("RentLockerAsync")!.GetCustomAttribute<ApiCautionAttribute>()!;
        Assert.Equal(("rent is due at once", "le loyer est dû aussitôt"), (rent.English, rent.French));
    }

    private static LockerClient Client(StubHandler handler, Action<LockerOptions>? configure = null) =>
        new(new HttpClient(handler), Options(configure));

    private static LockerOptions Options(Action<LockerOptions>? configure = null)
    {
        var options = new LockerOptions { Owner = "Jo & Co", Key = "k3y" };
        configure?.Invoke(options);
        return options;
    }
}
