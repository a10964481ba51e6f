using System.Net;
using System.Text;
using System.Text.Json;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>What tests in other languages use, and the document that describes it.</summary>
public sealed class JsonTests : ServerTest
{
    [Fact]
    public async Task A_message_is_awaited_by_number_and_cursor()
    {
        var waiting = GetAsync("/_simulator/wait?to=%2B33611111111&timeout=30");
        await SendAsync(to: "33600000001");
        await SendAsync("Pour vous", to: "33611111111");
        var (_, first) = await waiting;
        Assert.Equal("Pour vous", first.GetProperty("text").GetString());
        Assert.Equal("InProgress", first.GetProperty("recipients")[0].GetProperty("status").GetString());

        var cursor = first.GetProperty("cursor").GetInt64();
        var (status, none) = await GetAsync($"/_simulator/wait?to=33611111111&since={cursor}&timeout=0");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("No message to …1111", none.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_are_searched_for_and_shown()
    {
        await SendAsync(more: ("tag", "Colis"));
        await SendAsync();
        var (_, found) = await GetAsync("/_simulator/messages?q=tag:colis");
        var id = Assert.Single(found.GetProperty("messages").EnumerateArray()).GetProperty("id").GetInt64();
        Assert.Equal(2, found.GetProperty("cursor").GetInt64());
        Assert.Equal("Colis", (await GetAsync($"/_simulator/messages/{id}")).Body.GetProperty("tag").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/_simulator/messages/1")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/_simulator/messages?q=is:lost")).Status);
    }

    [Theory]
    [InlineData("33611111111")]
    [InlineData("%2B33%20611111111")]
    [InlineData("0033611111111")]
    public async Task A_number_is_counted_however_it_is_spelt(string number)
    {
        await SendAsync(to: "33611111111");
        var (_, counts) = await GetAsync($"/_simulator/counts?number={number}");
        Assert.Equal(1, counts.GetProperty("messagesToNumber").GetInt64());
    }

    [Fact]
    public async Task The_clock_is_moved_and_everything_begins_anew()
    {
        var (_, clock) = await PostAsync("/_simulator/clock", """{ "advanceSeconds": 90, "speed": 0 }""");
        Assert.Equal(Time.GetUtcNow().AddSeconds(90), clock.GetProperty("now").GetDateTimeOffset());
        Assert.Equal(0, clock.GetProperty("speed").GetDouble());
        await SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/_simulator/reset", "")).Status);
        Assert.Empty(Simulator.Messages);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await PostAsync("/_simulator/clock", """{ "now": "2001-01-01T00:00:00Z" }""")).Status
        );
    }

    [Theory]
    [InlineData("""{ "kind": "status", "statusCode": 503, "count": 2, "operation": "SendMessage" }""", "answers 503")]
    [InlineData("""{ "kind": "status-after-work", "statusCode": 502 }""", "answers 502 after the work is done")]
    [InlineData(
        """{ "kind": "error", "errorId": 5, "number": "33600000001" }""",
        "refuses with error 5, Not enough SMS"
    )]
    [InlineData("""{ "kind": "cut", "probability": 0.5, "seed": 3 }""", "cuts the connection")]
    [InlineData("""{ "kind": "cut-after-work" }""", "cuts the connection after the work is done")]
    [InlineData("""{ "kind": "late", "seconds": 2.5 }""", "answers after 00:00:02.5000000")]
    [InlineData("""{ "kind": "pass" }""", "lets pass")]
    public async Task A_fault_is_armed_and_taken_away(string order, string description)
    {
        var (status, armed) = await PostAsync("/_simulator/faults", order);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(description, armed.GetProperty("faults")[0].GetProperty("description").GetString());
        using var response = await Http.DeleteAsync(At("/_simulator/faults"), Cancellation);
        Assert.Empty(Simulator.Faults);
    }

    [Theory]
    [InlineData("""{ "kind": "status" }""")]
    [InlineData("""{ "kind": "status", "statusCode": 99 }""")]
    [InlineData("""{ "kind": "error", "errorId": 6 }""")]
    [InlineData("""{ "kind": "late", "seconds": -1 }""")]
    [InlineData("""{ "kind": "pass", "count": 0 }""")]
    [InlineData("""{ "kind": "pass", "probability": 2 }""")]
    [InlineData("""{ "kind": "pass", "operation": "Send" }""")]
    [InlineData("""{ "kind": "pass", "operation": "77" }""")]
    [InlineData("""{ "kind": "odd" }""")]
    [InlineData("""{ "kind": "pass", "odd": 1 }""")]
    [InlineData("""{ "statusCode": 503 }""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task A_fault_that_there_is_not_is_refused_with_a_reason(string order)
    {
        var (status, answer) = await PostAsync("/_simulator/faults", order);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(answer.GetProperty("problem").GetString()!);
        Assert.Empty(Simulator.Faults);
    }

    [Fact]
    public async Task A_script_has_an_end()
    {
        for (var i = 0; i < 200; i++)
            await PostAsync("/_simulator/faults", """{ "kind": "pass", "count": 1 }""");
        var (status, _) = await PostAsync("/_simulator/faults", """{ "kind": "pass" }""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Recipients_and_operators_are_played()
    {
        await SendAsync(to: "33611111111", more: ("responsestatusid", "1"));
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await PostAsync("/_simulator/replies", """{ "from": "33611111111", "text": "Oui" }""")).Status
        );
        Assert.Equal("Oui", Simulator.Messages[0].Replies[0].Text);
        var order = """{ "number": "33611111111", "status": "NotDelivered", "messageId": 879 }""";
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync("/_simulator/outcomes", order)).Status);
        Assert.Equal("NotDelivered", Simulator.Messages[0].Deliveries[0].ToString());

        Assert.Equal(
            HttpStatusCode.Conflict,
            (await PostAsync("/_simulator/replies", """{ "from": "33699999999", "text": "Qui ?" }""")).Status
        );
        Assert.Equal(
            HttpStatusCode.Conflict,
            (
                await PostAsync("/_simulator/outcomes", """{ "number": "1", "status": "Delivered", "messageId": 1 }""")
            ).Status
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await PostAsync("/_simulator/outcomes", """{ "number": "1", "status": "Lost" }""")).Status
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/_simulator/replies", """{ "from": "1" }""")).Status);
    }

    [Theory]
    [InlineData("/_simulator/replies", """{ "from": "33611111111", "text": "Oui", "inReplyTo": 1 }""")]
    [InlineData("/_simulator/outcomes", """{ "number": "33611111111", "status": "Delivered", "messageId": 1 }""")]
    public async Task A_message_that_there_is_not_is_said(string address, string order)
    {
        var (status, answer) = await PostAsync(address, order);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("There is no such message.", answer.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task A_form_of_another_site_is_no_order()
    {
        using var form = new StringContent("""{ "kind": "pass" }""", Encoding.UTF8, "text/plain");
        using var response = await Http.PostAsync(At("/_simulator/faults"), form, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Each_path_of_its_document_answers_and_says_what_the_document_says()
    {
        await SendAsync();
        using var document = JsonDocument.Parse(
            await Http.GetStringAsync(At("/_simulator/openapi.json"), Cancellation)
        );
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        var asked = 0;
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject().Where(method => method.Name == "get"))
            {
                var address =
                    path.Name.Replace("{id}", "879", StringComparison.Ordinal)
                    + (path.Name == "/wait" ? "?to=33600000001" : "");
                var (status, answer) = await GetAsync($"/_simulator{address}");
                Assert.Equal(HttpStatusCode.OK, status);
                var schema = method
                    .Value.GetProperty("responses")
                    .GetProperty("200")
                    .GetProperty("content")
                    .GetProperty("application/json")
                    .GetProperty("schema")
                    .GetProperty("$ref")
                    .GetString()!
                    .Split('/')[^1];
                AssertFits(answer, schemas.GetProperty(schema), schemas);
                asked++;
            }
        }
        Assert.Equal(8, asked);
    }

    // Every property is described, and every described one is there.
    private static void AssertFits(JsonElement value, JsonElement schema, JsonElement schemas)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("properties", out var properties))
        {
            Assert.Equal(
                properties.EnumerateObject().Select(property => property.Name).Order(),
                value.EnumerateObject().Select(property => property.Name).Order()
            );
            foreach (var property in value.EnumerateObject())
                AssertFits(property.Value, properties.GetProperty(property.Name), schemas);
        }
        else if (schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
                AssertFits(item, items, schemas);
        }
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string address)
    {
        using var response = await Http.GetAsync(At(address), Cancellation);
        return await ReadAsync(response);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string address, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(At(address), content, Cancellation);
        return await ReadAsync(response);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return (response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }
}
