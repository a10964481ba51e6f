using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

public sealed class RequestJourneys(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_request_shows_what_was_wrong_and_the_same_call_in_code()
    {
        await SendAsync(
            "Tom \"&\" <script>alert(1)</script>",
            from: "Société",
            more: [("senddate", "20260116"), ("sendtime", "0930")]
        );
        await OpenAsync("/requests");
        await Page.Locator(".rows a").First.ClickAsync();
        await SaysAsync(Page.Locator(".notice.problem").Last, "error 3");
        await Assertions
            .Expect(Page.Locator("pre").First)
            .ToHaveTextAsync(
                """
                await client.SendMessageAsync(
                    new SendMessageRequest
                    {
                        Text = "Tom \"&\" <script>alert(1)</script>",
                        Recipients = ["33600000001"],
                        SenderName = "Société",
                        SendAt = new DateTimeOffset(2026, 1, 16, 9, 30, 0, TimeSpan.FromHours(1)),
                    }
                );
                """
            );
        await SaysAsync(Page.Locator("pre").Last, "login=***&password=***");
    }

    [Fact]
    public async Task An_operation_is_tried_from_its_form()
    {
        await OpenAsync("/");
        await Link("send one from here").ClickAsync();
        await Page.GetByLabel("SenderName").FillAsync("Essai");
        await Button("Call").ClickAsync();
        await SaysAsync(
            Page.GetByRole(AriaRole.Region, new() { Name = "The answer" }).Locator("pre"),
            "<message_id>879</message_id>"
        );
        Assert.Equal("Essai", Assert.Single(Simulator.Messages).SenderName);
        await Link("the request, and its C#").ClickAsync();
        await SaysAsync(Page.Locator("h1"), "POST message/send");
    }
}
