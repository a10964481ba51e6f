using Cargo;
using EnvoyerSms.Contract.Generated.Tests.Secrets;
using Gauge;
using Lamp;

namespace EnvoyerSms.Contract.Generated.Tests.Contracts;

/// <summary>Contracts whose responses have other shapes, against responses over a socket.</summary>
public sealed class ShapeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task All_examples_of_cargo_hold() =>
        ApiExamples.VerifyAsync(
            CargoExamples.All,
            (http, clock) => new CargoClient(http, new CargoOptions { ApiKey = "k", TimeProvider = clock }),
            Cancel
        );

    [Fact]
    public Task All_examples_of_gauge_hold() =>
        ApiExamples.VerifyAsync(
            GaugeExamples.All,
            (http, clock) =>
                new GaugeClient(
                    http,
                    new GaugeOptions
                    {
                        ApiKey = "k",
                        TimeProvider = clock,
                        Method = ApiMethod.Post,
                    }
                ),
            Cancel
        );

    [Fact]
    public async Task An_error_of_its_own_root_tells_all_its_fields()
    {
        var error = await Assert.ThrowsAsync<CargoException>(() =>
            CargoAsync(
                "<RefusedResponse><Refusal><Kind attempt='2'>507</Kind><Words>The ship is full</Words><Link>https://cargo.example/507</Link><Echo><Line>key=very-secret&amp;ship=Alma</Line></Echo></Refusal></RefusedResponse>",
                "400 Bad Request",
                client => client.BookAsync("Alma", Cancel)
            )
        );

        Assert.Equal(("507", null, CargoErrorId.Full), (error.Code, error.Id, error.ErrorId));
        Assert.Same(CargoErrors.Full, error.Error);
        Assert.Equal(("https://cargo.example/507", 2), (error.ReadMore, error.Attempt));
        Assert.Equal(ApiOutcome.Rejected, error.Outcome);
        Assert.DoesNotContain("very-secret", error.RequestEcho!, StringComparison.Ordinal);
        Assert.Contains("ship=Alma", error.RequestEcho, StringComparison.Ordinal);
        Assert.Equal("Book: the API answered error 507: The ship is full", error.Message);
    }

    [Fact]
    public async Task An_error_that_the_contract_lacks_keeps_its_text()
    {
        var error = await Assert.ThrowsAsync<CargoException>(() =>
            CargoAsync(
                "<RefusedResponse><Refusal><Kind>Storm</Kind></Refusal></RefusedResponse>",
                "503 Service Unavailable",
                client => client.GetVoyageAsync(Cancel)
            )
        );
        Assert.Equal(("Storm", null, null), (error.Code, error.ErrorId, error.Error));
        Assert.Equal((null, null, ""), (error.ReadMore, error.Attempt, error.RawMessage));
    }

    [Theory]
    [InlineData("204 No Content", "")]
    [InlineData("200 OK", "")]
    public async Task What_answers_nothing_is_done_without_a_body(string status, string body) =>
        Assert.True(
            await CargoAsync(
                body,
                status,
                async client =>
                {
                    await client.UnbookAsync("7", Cancel);
                    return true;
                }
            )
        );

    [Theory]
    [InlineData("404 Not Found", "")]
    [InlineData("200 OK", "<html>ok</html>")]
    public async Task What_answers_nothing_is_not_done_by_what_is_not_its_answer(string status, string body)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            CargoAsync(
                body,
                status,
                async client =>
                {
                    await client.UnbookAsync("7", Cancel);
                    return true;
                }
            )
        );
        Assert.Equal((ApiOutcome.Unknown, true), (error.Outcome, error.IsSafeToRetry));
    }

    // The first request got no answer; the second hears that nothing is booked any more.
    [Fact]
    public async Task What_answers_nothing_may_have_been_done_before()
    {
        var answers = new Queue<ServerAct>([
            ServerAct.Close,
            ServerAct.Reply(
                "<RefusedResponse><Refusal><Kind>AlreadyUnbooked</Kind></Refusal></RefusedResponse>",
                "409 Conflict"
            ),
        ]);
        await using var server = new LoopbackServer(_ => answers.Dequeue());
        using var client = CargoClient.Create(new CargoOptions { ApiKey = "k", BaseAddress = server.Address });
        await client.UnbookAsync("7", Cancel);
        Assert.Empty(answers);
    }

    [Fact]
    public async Task A_broken_response_tells_the_number_that_an_attribute_has()
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            CargoAsync(
                "<BookResponse><Result><Booking><Ticket number='B7'/><Place>",
                "200 OK",
                client => client.BookAsync("Alma", Cancel)
            )
        );
        Assert.Equal("B7", error.ResourceId);
    }

    [Theory]
    [InlineData("<response code='7' text='no such river'/>", 7, "NoSuchRiver")]
    [InlineData("<response text=\"no such river\" code=\"7\"><levels/></response>", 7, "NoSuchRiver")]
    [InlineData("<response code='9' text='flood &amp; fire'/>", 9, null)]
    public async Task An_error_in_attributes_is_told(string body, int id, string? name)
    {
        await using var server = new LoopbackServer(_ => ServerAct.Reply(body));
        using var client = GaugeClient.Create(new GaugeOptions { ApiKey = "k", BaseAddress = server.Address });
        var error = await Assert.ThrowsAsync<GaugeException>(() => client.GetLevelsAsync("Loire", Cancel));
        Assert.Equal((id, name), (error.Id, error.Error?.Name));
    }

    [Fact]
    public async Task Records_print_and_compare_what_attributes_told()
    {
        const string Body = "<response code='0'><levels><level place='Tours' trend='1'>120</level></levels></response>";
        await using var server = new LoopbackServer(_ => ServerAct.Reply(Body));
        using var client = GaugeClient.Create(new GaugeOptions { ApiKey = "k", BaseAddress = server.Address });
        var (one, other) = (await client.GetLevelsAsync("Loire", Cancel), await client.GetLevelsAsync("Loire", Cancel));
        Assert.Equal(one, other);
        Assert.Contains("Place = Tours, Trend = 1, Centimetres = 120", one.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task All_examples_of_lamp_hold() =>
        ApiExamples.VerifyAsync(
            LampExamples.All,
            (http, clock) => new LampClient(http, new LampOptions { ApiKey = "k", TimeProvider = clock }),
            Cancel
        );

    [Theory]
    [InlineData("<reply><outcome is='refused' street='Lac'>The street is DARK</outcome></reply>", "Dark", "Lac", "")]
    [InlineData("<reply><outcome is='broken'>bad lamp - none of 7, 8</outcome></reply>", "NoLamps", null, "7 8")]
    [InlineData("<reply><outcome is='broken'>bad lamp - too old</outcome></reply>", "BadLamp", null, "")]
    [InlineData("<reply><outcome is='broken'>a storm</outcome></reply>", null, null, "")]
    [InlineData("<reply><outcome is='broken'/></reply>", null, null, "")]
    public async Task An_error_is_found_by_its_words(string body, string? name, string? street, string values)
    {
        await using var server = new LoopbackServer(_ => ServerAct.Reply(body));
        using var client = LampClient.Create(
            new LampOptions
            {
                ApiKey = "k",
                BaseAddress = server.Address,
                MaxRetries = 0,
            }
        );
        var error = await Assert.ThrowsAsync<LampException>(() => client.SwitchLampsAsync(["7", "8"], Cancel));

        Assert.Equal((name, street, values), (error.Error?.Name, error.Street, string.Join(' ', error.Values)));
        Assert.Equal((null, null, ApiOutcome.Rejected), (error.Id, error.Code, error.Outcome));
        Assert.Equal(error.Error?.Id, (long?)error.ErrorId);
        // A double tells the same.
        if (error.Error is { } known)
            Assert.Equal(
                (null, null, error.ErrorId),
                (new LampException(known).Id, new LampException(known).Code, new LampException(known).ErrorId)
            );
    }

    private static async Task<T> CargoAsync<T>(string body, string status, Func<CargoClient, Task<T>> call)
    {
        await using var server = new LoopbackServer(_ => ServerAct.Reply(body, status));
        using var client = CargoClient.Create(
            new CargoOptions
            {
                ApiKey = "very-secret",
                BaseAddress = server.Address,
                MaxRetries = 0,
            }
        );
        return await call(client);
    }
}
