using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

public sealed class MessageJourneys(Chromium chromium) : PageTest(chromium)
{
    private ILocator Rows => Page.Locator(".rows > li");

    [Fact]
    public async Task What_is_sent_appears_by_itself_and_later_ones_do_not_move_it()
    {
        await OpenAsync("/");
        await SeesAsync(Page.GetByText("Nothing has arrived yet"));

        await SendAsync("The first");
        await SaysAsync(Rows.First, "The first");

        await SendAsync("The second");
        await SendAsync("The third");
        var newer = Page.GetByRole(AriaRole.Link, new() { Name = "2 new messages, show them" });
        await SeesAsync(newer);
        await Assertions.Expect(Rows).ToHaveCountAsync(1);

        await newer.ClickAsync();
        await Assertions.Expect(Rows).ToHaveCountAsync(3);
        await SaysAsync(Rows.First, "The third");
    }

    [Fact]
    public async Task The_state_of_a_row_follows_the_clock()
    {
        await SendAsync();
        await OpenAsync("/");
        await SaysAsync(Rows.First, "On its way");
        Simulator.Advance(TimeSpan.FromMinutes(1));
        await SaysAsync(Rows.First, "Delivered");
    }

    [Fact]
    public async Task Messages_are_searched_for()
    {
        await SendAsync("Votre colis est arrivé", from: "Livraison", more: ("tag", "Colis"));
        await SendAsync("Soldes", to: "33600000002", from: "Librairie");
        Simulator.Advance(TimeSpan.FromMinutes(1));
        await OpenAsync("/");

        await Page.GetByLabel("Search").FillAsync("from:librairie is:failed");
        await Button("Search").ClickAsync();
        await Assertions.Expect(Rows).ToHaveCountAsync(1);
        await SaysAsync(Rows.First, "Soldes");

        await Page.GetByLabel("Search").FillAsync("arrive -tag:colis");
        await Page.Keyboard.PressAsync("Enter");
        await SeesAsync(Page.GetByText("No message matches."));

        await Page.GetByLabel("Search").FillAsync("is:lost");
        await Page.Keyboard.PressAsync("Enter");
        await SaysAsync(Page.Locator(".notice.problem").Last, "is:lost");
    }

    [Fact]
    public async Task A_recipient_answers_and_the_client_reads_it()
    {
        using var client = new TestClient(Server, Simulator);
        var sent = await client.Sms.SendMessageAsync(
            new SendMessageRequest
            {
                Text = "Is Tuesday all right?",
                Recipients = ["33611111111"],
                SenderName = "Surgery",
                AllowReplies = true,
            },
            Cancellation
        );
        await OpenAsync("/");
        await Rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await SaysAsync(Page.Locator("h1"), $"Message {sent.MessageId}");

        await Page.GetByLabel("Answer as the recipient").FillAsync("Yes <b>gladly</b>");
        await Button("Answer").ClickAsync();

        await SaysAsync(Page.Locator("#notice"), "The answer has arrived.");
        await SaysAsync(Page.Locator(".bubble.mine"), "Yes <b>gladly</b>");
        var replies = new List<string>();
        await foreach (var reply in client.Sms.GetAllRepliesAsync(sent.MessageId, cancellationToken: Cancellation))
            replies.Add(reply.Content);
        Assert.Equal(["Yes <b>gladly</b>"], replies);
    }

    [Fact]
    public async Task Deliveries_are_played_one_by_one()
    {
        await SendAsync(to: "33611111111,33622222222,33633333333");
        await OpenAsync("/messages/879");
        var recipients = Page.Locator(".recipients > li");

        await Button("Deliver to 33611111111").ClickAsync();
        await SaysAsync(recipients.Nth(0), "Delivered");
        await Button("Fail at 33622222222").ClickAsync();
        await SaysAsync(recipients.Nth(1), "Not delivered");
        await Button("Put 33633333333 under STOP SMS").ClickAsync();
        await SaysAsync(Page.Locator("#notice"), "The number is under STOP SMS.");

        Assert.True(await IsStoppedAsync("33633333333"));
        await SendAsync(to: "33633333333");
        await Link("33633333333").ClickAsync();
        await SaysAsync(Page.Locator(".bubble.unsent"), "STOP SMS");
    }

    [Fact]
    public async Task A_scheduled_message_is_cancelled()
    {
        await SendAsync(more: [("senddate", "20260116"), ("sendtime", "0930")]);
        var balance = Simulator.Balance;
        await OpenAsync("/messages/879");
        await SaysAsync(Page.Locator("#state"), "Scheduled");
        await Button("Cancel the message").ClickAsync();
        await SaysAsync(Page.Locator("#state"), "Cancelled");
        Assert.Equal(balance + 1, Simulator.Balance);
    }

    [Fact]
    public async Task What_is_open_changes_while_it_is_looked_at_but_not_what_is_being_typed()
    {
        await SendAsync(more: ("responsestatusid", "1"));
        await OpenAsync("/messages/879");
        await Page.GetByLabel("Answer as the recipient").FillAsync("I am still wri");
        Simulator.Receive("33600000001", "From elsewhere");
        await SaysAsync(Page.Locator(".bubble.mine"), "From elsewhere");
        await Assertions.Expect(Page.GetByLabel("Answer as the recipient")).ToHaveValueAsync("I am still wri");
    }

    [Fact]
    public async Task A_text_that_is_written_from_right_to_left_is_shown_so()
    {
        // 459 units, the longest that there is.
        var text = string.Concat(Enumerable.Repeat("مرحبا بكم ", 46))[..459];
        await SendAsync(text, more: ("longmessageallowed", "1"));
        await OpenAsync("/messages/879");
        var bubble = Page.Locator(".bubble p");
        Assert.Equal("rtl", await bubble.EvaluateAsync<string>("bubble => getComputedStyle(bubble).direction"));
        await SaysAsync(Page.Locator("dl"), "459 units, 3 segments");
    }
}
