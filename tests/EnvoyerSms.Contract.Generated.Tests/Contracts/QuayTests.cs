using EnvoyerSms.Contract.Generated.Tests.Secrets;
using Quays;

namespace EnvoyerSms.Contract.Generated.Tests.Contracts;

/// <summary>Lists in pages, in every way but that of the shipped contract, over a socket.</summary>
public sealed class QuayTests
{
    private const string Base = "/v1/Le%20Havre/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task All_examples_hold() =>
        ApiExamples.VerifyAsync(
            QuayExamples.All,
            static (http, clock) =>
                new QuayClient(
                    http,
                    new QuayOptions
                    {
                        Port = "Le Havre",
                        ApiKey = "k3y",
                        TimeProvider = clock,
                    }
                ),
            Cancel
        );

    [Fact]
    public async Task Pages_with_numbers_are_read_until_the_total()
    {
        await using var harbour = new Harbour(Counted(5, "A", "B"), Counted(5, "C", "D"), Counted(5, "E"));
        using var client = harbour.Client();

        Assert.Equal(["A", "B", "C", "D", "E"], await NamesAsync(client.ListAllShipsAsync(new(), Cancel)));

        Assert.Equal(
            // What a page holds unless it is asked for need not be sent.
            ["ships?key=k3y", "ships?key=k3y&page=2", "ships?key=k3y&page=3"],
            harbour.Asked
        );
    }

    [Fact]
    public async Task Reading_begins_at_the_page_of_the_request()
    {
        await using var harbour = new Harbour(Counted(5, "C", "D"), Counted(5, "E"));
        using var client = harbour.Client();

        Assert.Equal(["C", "D", "E"], await NamesAsync(client.ListAllShipsAsync(new() { Page = 2 }, Cancel)));

        Assert.Equal(["ships?key=k3y&page=2", "ships?key=k3y&page=3"], harbour.Asked);
    }

    [Fact]
    public async Task A_total_of_the_page_alone_does_not_end_the_list_behind_a_full_page()
    {
        await using var harbour = new Harbour(Counted(2, "A", "B"), Counted(1, "C"));
        using var client = harbour.Client();

        Assert.Equal(["A", "B", "C"], await NamesAsync(client.ListAllShipsAsync(new(), Cancel)));
    }

    [Fact]
    public async Task Without_a_total_a_page_that_is_not_full_is_the_last()
    {
        await using var harbour = new Harbour(Linked("", "", "A", "B"), Linked("", "", "C"));
        using var client = harbour.Client();

        Assert.Equal(["A", "B", "C"], await NamesAsync(client.ListAllBoatsAsync(new() { PerPage = 2 }, Cancel)));

        Assert.Equal(["boats?key=k3y&n=2", "boats?key=k3y&p=1&n=2"], harbour.Asked);
    }

    [Fact]
    public async Task An_offset_needs_no_total_where_pages_have_a_size()
    {
        await using var harbour = new Harbour(Linked("", "", "A", "B"), Linked("", ""));
        using var client = harbour.Client();

        Assert.Equal(["A", "B"], await NamesAsync(client.ListAllRaftsAsync(new(), Cancel)));

        Assert.Equal(["rafts?key=k3y", "rafts?key=k3y&skip=2"], harbour.Asked);
    }

    [Fact]
    public async Task Tokens_are_handed_back_until_there_is_none()
    {
        await using var harbour = new Harbour(
            Linked("m+1/=", "", "A"),
            // What a filter leaves may be nothing.
            Linked("m2", ""),
            Linked("", "", "B")
        );
        using var client = harbour.Client();

        Assert.Equal(["A", "B"], await NamesAsync(client.ListAllBargesAsync(new() { Flag = "FR" }, Cancel)));

        Assert.Equal(
            ["barges?key=k3y&flag=FR", "barges?key=k3y&marker=m%2B1%2F%3D&flag=FR", "barges?key=k3y&marker=m2&flag=FR"],
            harbour.Asked
        );
    }

    [Theory]
    [InlineData("?flag=FR&amp;after=A", "quays/A%207/ferries?key=k3y&flag=FR&after=A")]
    [InlineData("/v1/Le%20Havre/more/2", "more/2?key=k3y")]
    [InlineData("ferries2?x=1", "quays/A%207/ferries2?key=k3y&x=1")]
    [InlineData("{base}more?key=stale&amp;x=a%2Fb+c&amp;y#top", "more?key=k3y&x=a%2Fb+c&y")]
    public async Task Addresses_below_the_base_address_are_followed(string next, string asked)
    {
        await using var harbour = new Harbour(Ferries(next, "A"), Ferries("", "B"));
        using var client = harbour.Client();

        var names = await NamesAsync(
            client.ListAllFerriesAsync(
                new()
                {
                    Quay = "A 7",
                    Flag = "FR",
                    Trace = "t1",
                },
                Cancel
            )
        );

        Assert.Equal(["A", "B"], names);
        Assert.Equal(["quays/A%207/ferries?key=k3y&flag=FR", asked], harbour.Asked);
        Assert.All(
            harbour.Requests,
            static request => Assert.Contains("X-Trace: t1", request, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("//evil.example/v1/Le%20Havre/x")]
    [InlineData("https://evil.example/v1/Le%20Havre/x")]
    [InlineData("/v2/Le%20Havre/x")]
    [InlineData("/v1/Le%20Havre2/x")]
    [InlineData("../../x")]
    [InlineData("{base}%2e%2E/x")]
    public async Task Any_other_address_is_not_followed_nor_printed(string next)
    {
        await using var harbour = new Harbour(Ferries(next, "A"), Ferries("", "B"));
        using var client = harbour.Client();
        var read = new List<string>();

        var failure = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var ship in client.ListAllFerriesAsync(new() { Quay = "7" }, Cancel))
                read.Add(ship.Name);
        });

        Assert.Equal(["A"], read);
        Assert.Single(harbour.Asked);
        Assert.Equal(
            "ListFerries: the address of the next page is none below the base address, so it is not followed.",
            failure.Message
        );
        Assert.Equal(("ListFerries", ApiEffect.Read, true), (failure.Operation, failure.Effect, failure.IsSafeToRetry));
    }

    [Fact]
    public async Task An_error_on_the_way_is_that_of_the_operation()
    {
        await using var harbour = new Harbour(
            Ferries("?x", "A"),
            "<quays><trouble><no>4</no><text>no such quay</text></trouble></quays>"
        );
        using var client = harbour.Client();

        var error = await Assert.ThrowsAsync<QuayException>(() =>
            NamesAsync(client.ListAllFerriesAsync(new() { Quay = "7" }, Cancel))
        );

        Assert.Equal((QuayErrorId.NoSuchQuay, "ListFerries"), (error.ErrorId, error.Operation));
    }

    private static string Counted(int count, params string[] names) =>
        FormattableString.Invariant($"<quays><list count=\"{count}\">{Ships(names)}</list></quays>");

    private static string Linked(string marker, string next, params string[] names) =>
        $"<quays next=\"{next}\"><meta><marker>{marker}</marker></meta><ships>{Ships(names)}</ships></quays>";

    private static string Ferries(string next, params string[] names) =>
        $"<quays><list next=\"{next}\"><ships>{Ships(names)}</ships></list></quays>";

    private static string Ships(string[] names) =>
        string.Concat(names.Select(static name => $"<ship name=\"{name}\"/>"));

    private static async Task<List<string>> NamesAsync(IAsyncEnumerable<Ship> ships)
    {
        var names = new List<string>();
        await foreach (var ship in ships.WithCancellation(Cancel))
            names.Add(ship.Name);
        return names;
    }

    /// <summary>Answers one response after the other, and keeps what was asked.</summary>
    private sealed class Harbour : IAsyncDisposable
    {
        private readonly LoopbackServer _server;

        public Harbour(params string[] responses) =>
            _server = new LoopbackServer(request =>
            {
                Requests.Add(request);
                var response = responses[Math.Min(Requests.Count, responses.Length) - 1];
                return ServerAct.Reply(
                    response.Replace("{base}", new Uri(_server!.Address, Base).AbsoluteUri, StringComparison.Ordinal)
                );
            });

        public List<string> Requests { get; } = [];

        /// <summary>Below the base address; all by GET.</summary>
        public IEnumerable<string> Asked =>
            Requests.Select(static request =>
            {
                var line = request.Split(" HTTP/1.1\r\n")[0];
                Assert.StartsWith("GET " + Base, line, StringComparison.Ordinal);
                return line[("GET " + Base).Length..];
            });

        public QuayClient Client() =>
            QuayClient.Create(
                new QuayOptions
                {
                    Port = "Le Havre",
                    ApiKey = "k3y",
                    Method = ApiMethod.Get,
                    BaseAddress = new Uri(_server.Address, Base),
                    MaxRetries = 0,
                }
            );

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }
}
