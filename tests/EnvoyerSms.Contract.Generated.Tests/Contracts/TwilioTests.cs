using System.Globalization;
using System.Net;
using System.Text;
using EnvoyerSms.Contract.Generated.Tests.Secrets;
using Twilio2010;

namespace EnvoyerSms.Contract.Generated.Tests.Contracts;

/// <summary>A real API of another shape than the shipped one, over a socket: paths, methods, attributes, pages by address, no body.</summary>
public sealed class TwilioTests
{
    private const string Base = "/2010-04-01/Accounts/AC1/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task All_examples_hold() =>
        ApiExamples.VerifyAsync(
            TwilioExamples.All,
            static (http, clock) =>
                new TwilioClient(
                    http,
                    new TwilioOptions
                    {
                        AccountSid = "AC1",
                        AuthToken = "t0ken",
                        TimeProvider = clock,
                    }
                ),
            Cancel
        );

    [Fact]
    public async Task A_message_is_sent_and_read()
    {
        var requests = new List<string>();
        await using var server = Server(
            requests,
            static _ =>
                ServerAct.Reply(
                    "<TwilioResponse><Message><Sid>SM1</Sid><DateCreated>Fri, 13 Aug 2010 01:16:24 +0000</DateCreated><DateSent/><Status>queued</Status><Price>-0.00750</Price></Message></TwilioResponse>",
                    "201 Created"
                )
        );
        using var client = Client(server);

        var message = await client.SendMessageAsync(
            new Twilio2010.SendMessageRequest
            {
                To = "+1 555 867 5310",
                From = "Shop",
                Body = "Hé & co",
                MediaUrl = ["https://c.example/1.png", "https://c.example/2.png"],
            },
            Cancel
        );

        Assert.Equal(("SM1", -0.00750m), (message.Sid, message.Price));
        Assert.Equal(new DateTimeOffset(2010, 8, 13, 1, 16, 24, TimeSpan.Zero), message.Created);
        Assert.Null(message.Sent);
        Assert.Equal(MessageStatus.Queued, message.Status);
        var request = Assert.Single(requests);
        Assert.StartsWith($"POST {Base}Messages HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains(
            "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("AC1:t0ken")),
            request,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "\r\n\r\nTo=%2B15558675310&From=Shop&Body=H%C3%A9+%26+co&MediaUrl=https%3A%2F%2Fc.example%2F1.png&MediaUrl=https%3A%2F%2Fc.example%2F2.png",
            request,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_attributes_of_a_page_are_read()
    {
        await using var server = Server([], static _ => ServerAct.Reply(Page(4, "/next", "SM1")));
        using var client = Client(server);
        var page = await client.ListMessagesAsync(new ListMessagesRequest(), Cancel);
        Assert.Equal((4L, 2L, 9L, "/next"), (page.Page, page.PageSize, page.Total, page.NextPage));
    }

    [Fact]
    public async Task All_pages_are_read_by_the_address_that_each_holds()
    {
        var requests = new List<string>();
        await using var server = Server(
            requests,
            request =>
                request.Contains("Page=1", StringComparison.Ordinal)
                    ? ServerAct.Reply(Page(1, "", "SM3"))
                    : ServerAct.Reply(Page(0, Base + "Messages?Page=1&amp;PageToken=PASM2", "SM1", "SM2"))
        );
        using var client = Client(server);
        var sids = new List<string>();

        await foreach (var message in client.ListAllMessagesAsync(new ListMessagesRequest(), Cancel))
            sids.Add(message.Sid);

        Assert.Equal(["SM1", "SM2", "SM3"], sids);
        Assert.Equal(
            [$"GET {Base}Messages", $"GET {Base}Messages?Page=1&PageToken=PASM2"],
            requests.Select(static request => request.Split(" HTTP/1.1")[0])
        );
        Assert.All(
            requests,
            static request => Assert.Contains("Authorization: Basic ", request, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_message_is_deleted_without_a_word()
    {
        var requests = new List<string>();
        await using var server = Server(
            requests,
            static _ => new ServerAct("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
        );
        using var client = Client(server);

        await client.DeleteMessageAsync("SM/1", Cancel);

        Assert.StartsWith($"DELETE {Base}Messages/SM%2F1 HTTP/1.1", Assert.Single(requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_not_there_cannot_be_deleted()
    {
        await using var server = Server(
            [],
            static _ =>
                ServerAct.Reply(
                    "<TwilioResponse><RestException><Code>20404</Code><Message>The requested resource was not found</Message><Status>404</Status></RestException></TwilioResponse>",
                    "404 Not Found"
                )
        );
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<TwilioException>(() => client.DeleteMessageAsync("SM1", Cancel));
        Assert.Equal((TwilioErrorId.NotFound, ApiOutcome.Rejected), (error.ErrorId, error.Outcome));
    }

    [Fact]
    public async Task An_error_tells_its_code_and_more()
    {
        await using var server = Server(
            [],
            static _ =>
                ServerAct.Reply(
                    "<TwilioResponse><RestException><Code>21211</Code><Message>The 'To' number is not valid</Message><MoreInfo>https://t.example/21211</MoreInfo><Status>400</Status></RestException></TwilioResponse>",
                    "400 Bad Request"
                )
        );
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<TwilioException>(() =>
            client.SendMessageAsync(new Twilio2010.SendMessageRequest { To = "+15558675310", From = "Shop" }, Cancel)
        );

        Assert.Equal((TwilioErrorId.InvalidTo, 21211L), (error.ErrorId, error.Id));
        Assert.Equal(("https://t.example/21211", 400L), (error.MoreInfo, error.Status));
        Assert.Equal((ApiOutcome.Rejected, HttpStatusCode.BadRequest), (error.Outcome, error.StatusCode));
        Assert.DoesNotContain("AC1", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_may_have_no_code()
    {
        await using var server = Server(
            [],
            static _ =>
                ServerAct.Reply(
                    "<TwilioResponse><RestException><Status>404</Status><Message>No such message</Message></RestException></TwilioResponse>",
                    "404 Not Found"
                )
        );
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<TwilioException>(() => client.GetMessageAsync("SM1", Cancel));

        Assert.Equal((null, "No such message", 404L), (error.Id, error.RawMessage, error.Status));
        Assert.Equal(ApiOutcome.Rejected, error.Outcome);
    }

    private static string Page(int number, string next, params string[] sids) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<TwilioResponse><Messages page=\"{number}\" numpages=\"5\" pagesize=\"2\" total=\"9\" nextpageuri=\"{next}\">{string.Concat(sids.Select(static sid => $"<Message><Sid>{sid}</Sid></Message>"))}</Messages></TwilioResponse>"
        );

    private static TwilioClient Client(LoopbackServer server) =>
        TwilioClient.Create(
            new TwilioOptions
            {
                AccountSid = "AC1",
                AuthToken = "t0ken",
                BaseAddress = new Uri(server.Address, Base.Replace("AC1", "{AccountSid}", StringComparison.Ordinal)),
                MaxRetries = 0,
            }
        );

    /// <summary>Answers each request, and keeps it.</summary>
    private static LoopbackServer Server(List<string> requests, Func<string, ServerAct> answer) =>
        new(request =>
        {
            requests.Add(request);
            return answer(request);
        });
}
