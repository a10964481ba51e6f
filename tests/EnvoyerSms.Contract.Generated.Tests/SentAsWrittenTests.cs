using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Contract.Generated.Tests;

// B7: a text and numbers that come from a database are told of in the log, as those in the code are by the build.
public sealed class SentAsWrittenTests
{
    private const string Sent =
        "<envoyersmspro><status>success</status><message><message_id>1</message_id><sms_sent>4</sms_sent><sms_remaining>0</sms_remaining></message></envoyersmspro>";

    private static readonly string[] OneNumber =
    [
        "33612345678",
        "+33 6 12 34 56 78",
        "0033612345678",
        "+33 (0)6 12 34 56 78",
    ];

    [Fact]
    public async Task What_arrives_otherwise_and_what_is_billed_again_is_one_line_each()
    {
        var lines = await Log(
            new()
            {
                Text = "l’été 😀",
                Recipients = OneNumber,
                SenderName = "Societe",
            }
        );
        Assert.Equal(2, lines.Length);
        Assert.Contains(
            lines,
            line => line.Contains("2 characters that GSM 03.38 does not have, U+2019 U+1F600", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            line => line.Contains("Recipients[1] is the same as Recipients[0]", StringComparison.Ordinal)
        );
        Assert.Contains(lines, line => line.Contains("The same holds for 2 more.", StringComparison.Ordinal));
        Assert.All(
            lines,
            line =>
            {
                Assert.DoesNotContain("’", line, StringComparison.Ordinal);
                Assert.DoesNotContain("12 34", line, StringComparison.Ordinal);
                Assert.DoesNotContain("612345678", line, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Nothing_is_said_where_the_service_removes_doubles_and_the_alphabet_has_all() =>
        Assert.Empty(
            await Log(
                new()
                {
                    Text = "L'été à 10 €",
                    Recipients = OneNumber,
                    SenderName = "Societe",
                    RemoveDuplicates = true,
                }
            )
        );

    private static async Task<string[]> Log(SendMessageRequest request)
    {
        using var sink = new LogLineSink();
        using var loggers = LoggerFactory.Create(builder =>
            builder.SetMinimumLevel(LogLevel.Warning).AddProvider(sink)
        );
        using var handler = new StubHandler(Sent);
        using var client = Clients.Over(handler, options => options.LoggerFactory = loggers);
        await client.SendMessageAsync(request, TestContext.Current.CancellationToken);
        return [.. sink.Seen.Where(line => line.Contains("SentAsWritten", StringComparison.Ordinal))];
    }
}
