namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>What a log shows of a request or a response that someone hands to it: never a number or a text of a person.</summary>
public sealed class PrintingTests
{
    [Fact]
    public void A_request_prints_no_text_and_no_number()
    {
        var printed = new SendMessageRequest
        {
            Text = "Bonjour Ada",
            Recipients = ["33600000001", "33600000002"],
            SenderName = "Societe",
        }.ToString();
        Assert.Contains(
            "Text = (11 characters), Recipients = (2 items), SenderName = Societe",
            printed,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("336", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_prints_the_items_of_a_list_as_they_print_themselves()
    {
        var printed = new ReplyPage
        {
            Total = 1,
            Replies =
            [
                new Reply
                {
                    MobileNumber = "33600000001",
                    Date = DateTimeOffset.UnixEpoch,
                    Content = "Oui",
                },
            ],
        }.ToString();
        Assert.Equal(
            "ReplyPage { Total = 1, Replies = [Reply { MobileNumber = (11 characters), Date = 1970-01-01 00:00:00 +00:00, Content = (3 characters) }] }",
            printed
        );
    }
}
