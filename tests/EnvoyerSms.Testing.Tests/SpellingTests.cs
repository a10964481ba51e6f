using System.Xml.Linq;

namespace EnvoyerSms.Testing.Tests;

/// <summary>What is left is spelt as the document has it, or as public clients of the service read it.</summary>
public sealed class SpellingTests
{
    private const string Later =
        "text=Bonjour&recipients=33600000001&sendername=Societe&senddate=29990101&sendtime=0000";

    [Theory]
    [InlineData(null, "sms_remaing")]
    [InlineData(SimulatorSpelling.WellFormed, "sms_remaing")]
    [InlineData(SimulatorSpelling.AsPrinted, "sms_remaing")]
    [InlineData(SimulatorSpelling.AsObserved, "sms_remaining")]
    public async Task Send_and_cancel_have_a_name_of_their_own_for_what_is_left(
        SimulatorSpelling? spelling,
        string name
    )
    {
        var options = spelling is { } known ? new SimulatorOptions { Spelling = known } : new SimulatorOptions();
        using var http = new HttpClient(new EnvoyerSmsSimulator(options).CreateHandler());

        var sent = await AskAsync(http, $"message/send?{Later}");
        var cancelled = await AskAsync(http, "message/cancel?messageid=879");

        Assert.Equal("154", sent.Element("message")!.Element(name)!.Value);
        Assert.Equal("155", cancelled.Element("message")!.Element(name)!.Value);
        var status = await AskAsync(http, "account/status");
        Assert.Equal("155", status.Element("account")!.Element("sms_remaining")!.Value);
    }

    private static async Task<XElement> AskAsync(HttpClient http, string target) =>
        XElement.Parse(
            await http.GetStringAsync(
                new Uri(
                    $"https://simulator.invalid/api/{target}{(target.Contains('?', StringComparison.Ordinal) ? "&" : "?")}login=a&password=b"
                ),
                TestContext.Current.CancellationToken
            )
        );
}
