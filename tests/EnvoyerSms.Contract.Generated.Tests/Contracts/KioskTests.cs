using EnvoyerSms.Contract.Generated.Tests.Secrets;
using Kiosk;

namespace EnvoyerSms.Contract.Generated.Tests.Contracts;

#pragma warning disable CS0618, CS0619 // Old names are what these tests are about.

/// <summary>An API that was otherwise before, over a socket.</summary>
public sealed class KioskTests
{
    private const string Booked = "<kiosk><state>ok</state><booking><id>7</id><price>20.50</price></booking></kiosk>";

    private const string Found =
        "<kiosk><state>ok</state><show><name>Emma</name><free>3</free><row>1</row><stage/></show></kiosk>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task All_examples_hold() =>
        ApiExamples.VerifyAsync(
            KioskExamples.All,
            static (http, clock) => new KioskClient(http, new KioskOptions { ApiKey = "k3y", TimeProvider = clock }),
            Cancel
        );

    [Fact]
    public async Task Old_names_send_what_the_new_ones_do()
    {
        await using var counter = new Counter(Booked);
        using var client = counter.Client();

        await client.BookSeatsAsync(
            new()
            {
                Show = "Emma",
                Seats = 2,
                Paid = true,
                Names = ["Ann", "Bob"],
                Row = Row.Stalls,
                Gift = true,
            },
            Cancel
        );
        await client.ReserveSeatsAsync(
            new ReserveSeatsRequest
            {
                Title = "Emma",
                Number = 2,
                Settled = true,
                Guests = ["Ann", "Bob"],
                Line = Row.Floor,
                Present = true,
            },
            Cancel
        );

        Assert.Equal("show=Emma&seats=2&paid=true&names=Ann,Bob&row=1&gift=1", counter.Bodies[0]);
        Assert.Equal(counter.Bodies[0], counter.Bodies[1]);
        Assert.All(counter.Lines, line => Assert.Equal("POST /api/seats/book", line));
    }

    [Fact]
    public async Task Short_forms_and_operations_without_parameters_forward_too()
    {
        await using var counter = new Counter(Found);
        using var client = counter.Client();

        var show = await client.FindShowAsync("Emma", Cancel);
        await client.NextShowAsync(Cancel);

        Assert.Equal(["GET /api/show?show=Emma", "GET /api/next"], counter.Lines);
        Assert.Equal((show.Name, show.FreeSeats), (show.Title, show.Free));
        Assert.Same(show.Rows, show.Lines);
        Assert.Same(show.Stage, show.Place);
    }

    [Fact]
    public async Task What_is_required_is_demanded_by_either_name()
    {
        await using var counter = new Counter(Booked);
        using var client = counter.Client();

        var failure = await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.BookSeatsAsync(new() { Title = "Emma" }, Cancel)
        );

        Assert.Equal(["Seats", "Paid", "Names"], failure.Failures.Select(missing => missing.Parameter));
        Assert.Same(KioskErrors.SeatsMissing, failure.Failures[0].Error);
        Assert.Same(KioskErrors.NumberMissing, failure.Failures[0].Error);
        Assert.Empty(counter.Lines);
    }

    [Fact]
    public async Task What_was_required_once_is_sent_by_its_old_form_and_may_be_left_out()
    {
        await using var counter = new Counter(Found);
        using var client = counter.Client();

        await client.GetShowAsync("Emma", 1815, Cancel);
        await client.GetShowAsync("Emma", Cancel);

        Assert.Equal(["GET /api/show?show=Emma&year=1815", "GET /api/show?show=Emma"], counter.Lines);
    }

    [Fact]
    public void What_is_gone_is_no_known_value_and_no_error_of_the_catalogue()
    {
        Assert.False(((Row)3).IsKnown());
        Assert.False(new Currency("dem").IsKnown);
        Assert.Equal(
            ["NoSuchShow", "WrongRequest", "SeatsMissing", "SeatTaken"],
            KioskErrors.All.Select(error => error.Name)
        );
    }

    [Fact]
    public void A_request_prints_and_compares_what_it_holds_once()
    {
        var (now, then) = (
            new BookSeatsRequest { Show = "Emma", Names = ["Ann"] },
            new BookSeatsRequest { Title = "Emma", Guests = ["Ann"] }
        );

        Assert.Equal(now, then);
        Assert.Equal(now.GetHashCode(), then.GetHashCode());
        Assert.Contains("Show = Emma", now.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Title", now.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", now.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", new ReserveSeatsRequest { Guests = ["Ann"] }.ToString(), StringComparison.Ordinal);
        Assert.False(now.Equals(new ReserveSeatsRequest { Show = "Emma", Names = ["Ann"] }));
    }

    private sealed class Counter : IAsyncDisposable
    {
        private readonly LoopbackServer _server;

        public Counter(string response) =>
            _server = new LoopbackServer(request =>
            {
                Lines.Add(request.Split(" HTTP/1.1\r\n")[0]);
                Bodies.Add(request.Split("\r\n\r\n")[1]);
                return ServerAct.Reply(response);
            });

        public List<string> Lines { get; } = [];

        public List<string> Bodies { get; } = [];

        public KioskClient Client() =>
            KioskClient.Create(
                new KioskOptions
                {
                    ApiKey = "k3y",
                    BaseAddress = _server.Address,
                    MaxRetries = 0,
                }
            );

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }
}
