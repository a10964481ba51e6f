using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>Wrong input as users will give it: a typed error that names the parameter, before anything leaves the machine.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Recipient = ["33600000001"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, SendMessageRequest, string, int?> Sends =>
        new()
        {
            { "letters in a recipient", Send(recipients: ["3360000000a"]), "Recipients", 3 },
            { "a national number", Send(recipients: ["06 00 00 00 01"]), "Recipients", 3 },
            { "no recipient", Send(recipients: []), "Recipients", 3 },
            {
                "1001 recipients",
                Send(recipients: [.. Enumerable.Range(0, 1001).Select(n => $"336{n:00000000}")]),
                "Recipients",
                3
            },
            { "161 units", Send(text: new string('a', 161)), "Text", 4 },
            { "160 letters and a line break", Send(text: new string('a', 159) + "\n"), "Text", 4 },
            { "142 units with a STOP text", Send(text: new string('a', 142)) with { AddStopSms = true }, "Text", 4 },
            { "460 units, long", Send(text: new string('a', 460)) with { AllowLongMessage = true }, "Text", 4 },
            {
                "441 units, long, with a STOP text",
                Send(text: new string('a', 441)) with
                {
                    AllowLongMessage = true,
                    AddStopSms = true,
                },
                "Text",
                4
            },
            { "no text", Send(text: ""), "Text", 3 },
            { "a text that is null", Send(text: null!), "Text", 2 },
            { "a sender of 2", Send(sender: "ab"), "SenderName", 3 },
            { "a sender of 12", Send(sender: "abcdefghijkl"), "SenderName", 3 },
            { "a sender of digits", Send(sender: "36111"), "SenderName", 3 },
            { "a sender with an accent", Send(sender: "Société"), "SenderName", 3 },
            { "a sender with a space", Send(sender: "Ma Societe"), "SenderName", 3 },
            { "a past date", Send() with { SendAt = Now.AddMinutes(-1) }, "SendAt", null },
            {
                "a date in the hour that comes twice",
                Send() with
                {
                    SendAt = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1)),
                },
                "SendAt",
                null
            },
            { "an empty tag", Send() with { Tag = "" }, "Tag", 3 },
            { "a tag of 21", Send() with { Tag = new string('t', 21) }, "Tag", 3 },
        };

    [Theory, MemberData(nameof(Sends))]
    public async Task A_wrong_send_is_refused_locally(
        string what,
        SendMessageRequest request,
        string parameter,
        int? errorId
    )
    {
        var handler = new StubHandler("");
        var client = Clients.Over(handler, options => options.TimeProvider = new FakeTimeProvider(Now));

        var error = await Assert.ThrowsAsync<ApiValidationException>(() => client.SendMessageAsync(request, Cancel));

        var failure = Assert.Single(error.Failures);
        Assert.True(failure.Parameter == parameter, $"{what}: {failure.Parameter}");
        if (errorId is not null)
            Assert.Equal(errorId, failure.ErrorId);
        Assert.Contains(parameter, error.Message, StringComparison.Ordinal);
        Assert.Equal(ApiOutcome.NotSent, error.Outcome);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task All_wrong_values_are_told_at_once()
    {
        var error = await Assert.ThrowsAsync<ApiValidationException>(() =>
            Clients.Answering("").SendMessageAsync(new string('a', 161), ["a", "33600000001", "b"], "é!", Cancel)
        );
        Assert.Equal(
            ["Text", "Recipients", "Recipients", "SenderName", "SenderName"],
            error.Failures.Select(failure => failure.Parameter)
        );
        Assert.Equal(
            [0, 2],
            error.Failures.Where(failure => failure.Parameter == "Recipients").Select(failure => failure.Index!.Value)
        );
    }

    [Fact]
    public async Task A_hundred_and_one_recipients_are_too_many_by_get_alone()
    {
        string[] recipients = [.. Enumerable.Range(0, 101).Select(n => $"336{n:00000000}")];
        var get = Clients.Over(new StubHandler(""), options => options.Method = ApiMethod.Get);
        var error = await Assert.ThrowsAsync<ApiValidationException>(() =>
            get.SendMessageAsync("a", recipients, "Societe", Cancel)
        );
        Assert.Equal("Recipients", Assert.Single(error.Failures).Parameter);

        var sent = await Clients
            .Answering(
                "<envoyersmspro><status>success</status><message><message_id>1</message_id><sms_sent>101</sms_sent><sms_remaining>0</sms_remaining></message></envoyersmspro>"
            )
            .SendMessageAsync("a", recipients, "Societe", Cancel);
        Assert.Equal(101, sent.SmsSent);
    }

    [Fact]
    public async Task Other_operations_refuse_wrong_values_too()
    {
        var client = Clients.Answering("");
        Assert.Equal(
            "Offset",
            await RefusedAsync(() =>
                client.GetRepliesAsync(new GetRepliesRequest { MessageId = 1, Offset = -1 }, Cancel)
            )
        );
        Assert.Equal("MessageId", await RefusedAsync(() => client.GetMessageStatsAsync(0, Cancel)));
        Assert.Equal(
            "Sms",
            await RefusedAsync(() =>
                client.TransferSmsAsync(
                    new()
                    {
                        DebitAccountId = 1,
                        CreditAccountId = 2,
                        Sms = 0,
                    },
                    Cancel
                )
            )
        );
        Assert.Equal("AccountName", await RefusedAsync(() => client.CreateAccountAsync(new string('x', 51), Cancel)));
        Assert.Equal("PhoneNumber", await RefusedAsync(() => client.CheckStopSmsAsync("0600000000", Cancel)));
        var same = await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.TransferSmsAsync(
                new()
                {
                    DebitAccountId = 7,
                    CreditAccountId = 7,
                    Sms = 1,
                },
                Cancel
            )
        );
        Assert.Contains("DebitAccountId", same.Message, StringComparison.Ordinal);
        Assert.Contains("CreditAccountId", same.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<EnvoyerSmsOptions>, string> WrongOptions =>
        new()
        {
            { "an empty login", options => options.Login = "", "Login" },
            { "no password", options => options.Password = null, "Password" },
            { "a colon under Basic", options => options.Password = "a:b", "Form" },
            {
                "http",
                options => options.BaseAddress = new Uri("http://www.envoyersmspro.com/api/"),
                "AllowInsecureHttp"
            },
            { "ftp", options => options.BaseAddress = new Uri("ftp://www.envoyersmspro.com/api/"), "BaseAddress" },
            { "a relative address", options => options.BaseAddress = new Uri("api/", UriKind.Relative), "BaseAddress" },
            {
                "a password in the address",
                options => options.BaseAddress = new Uri("https://u:p@www.envoyersmspro.com/api/"),
                "BaseAddress"
            },
            {
                "a form by GET",
                options => (options.Authentication, options.Method) = (EnvoyerSmsAuthentication.Form, ApiMethod.Get),
                "Query"
            },
        };

    [Theory, MemberData(nameof(WrongOptions))]
    public void Wrong_options_are_refused_when_the_client_is_made(
        string what,
        Action<EnvoyerSmsOptions> spoil,
        string named
    )
    {
        var options = Clients.Options();
        spoil(options);
        var error = Assert.ThrowsAny<Exception>(() => EnvoyerSmsClient.Create(options));
        Assert.True(error.Message.Contains(named, StringComparison.Ordinal), $"{what}: {error.Message}");
        Assert.DoesNotContain("a:b", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("u:p", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApiValidationMode.Warn)]
    [InlineData(ApiValidationMode.Off)]
    public async Task A_rule_that_the_service_has_dropped_can_be_passed_over(ApiValidationMode mode)
    {
        var handler = new StubHandler(
            "<envoyersmspro><status>fail</status><error><error_id>5</error_id><error_message>Not enough SMS</error_message></error></envoyersmspro>",
            HttpStatusCode.BadRequest
        );
        var client = Clients.Over(handler, options => options.Validation = mode);
        await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            client.SendMessageAsync("a", Recipient, "Ma Societe", Cancel)
        );
        Assert.Equal("text=a&recipients=33600000001&sendername=Ma+Societe", Assert.Single(handler.Sent).Form);
    }

    private static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    private static SendMessageRequest Send(string text = "a", string[]? recipients = null, string sender = "Societe") =>
        new()
        {
            Text = text,
            Recipients = recipients ?? Recipient,
            SenderName = sender,
        };

    private static async Task<string> RefusedAsync(Func<Task> call) =>
        Assert.Single((await Assert.ThrowsAsync<ApiValidationException>(call)).Failures).Parameter;
}
