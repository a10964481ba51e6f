using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Simulator.Reference;
using EnvoyerSms.Testing;
using Microsoft.Net.Http.Headers;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>What pages say of the API follows the contract; what they say at all is in both languages.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Each_operation_of_the_simulator_is_in_the_contract() =>
        Assert.Equal(Enum.GetNames<SimulatedOperation>(), ApiReference.Operations.Select(operation => operation.Name));

    [Theory]
    [InlineData("ListAccounts", "", "await client.ListAccountsAsync();")]
    [InlineData(
        "TransferSms",
        "sms=10&debitaccountid=496",
        "await client.TransferSmsAsync(|    new TransferSmsRequest|    {|        DebitAccountId = 496,|        // CreditAccountId is missing.|        Sms = 10,|    }|);"
    )]
    [InlineData(
        "GetReplies",
        "messageid=1&offset=x%0A",
        "await client.GetRepliesAsync(|    new GetRepliesRequest|    {|        MessageId = 1,|        // Offset: \"x\\n\" is no value of its type.|    }|);"
    )]
    [InlineData(
        "SendMessage",
        "senddate=00010101&sendtime=0000",
        "await client.SendMessageAsync(|    new SendMessageRequest|    {|        // Text is missing.|        // Recipients is missing.|        // SenderName is missing.|        // SendAt: \"00010101 0000\" is no value of its type.|    }|);"
    )]
    [InlineData(
        "SendMessage",
        "text=a%E2%80%AEb&stopsms=1&dedupe=0&senddate=20260715&sendtime=0800",
        "await client.SendMessageAsync(|    new SendMessageRequest|    {|        Text = \"a\\u202eb\",|        // Recipients is missing.|        // SenderName is missing.|        SendAt = new DateTimeOffset(2026, 7, 15, 8, 0, 0, TimeSpan.FromHours(2)),|        AddStopSms = true,|        RemoveDuplicates = false,|    }|);"
    )]
    public void A_request_is_written_as_code(string operation, string form, string expected)
    {
        var fields = form.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        Assert.Equal(expected.Replace('|', '\n'), CSharpCall.Write(ApiReference.Find(operation)!, fields));
    }

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("fr-CA,en;q=0.8", "fr")]
    [InlineData("de,fr;q=0.5,en;q=0.3", "fr")]
    [InlineData("en,fr;q=0.9", "en")]
    [InlineData("fr;q=0", "en")]
    [InlineData("frr", "en")]
    [InlineData("", "en")]
    [InlineData("*", "en")]
    public void The_reader_s_language_is_spoken(string accepted, string expected)
    {
        var languages = StringWithQualityHeaderValue.TryParseList([accepted], out var read) ? read : [];
        Assert.Equal(expected, Words.For(languages).Tag);
    }

    [Fact]
    public void Numbers_and_times_are_written_as_the_language_does()
    {
        var summer = new DateTimeOffset(2026, 8, 1, 22, 5, 0, TimeSpan.Zero);
        Assert.Equal("2 Aug 2026, 00:05", Words.English.Time(summer));
        Assert.Equal("2 août 2026, 00:05", Words.French.Time(summer));
        Assert.Equal("1,234.5", Words.English.Number(1234.5));
        Assert.Equal("1\u202f234,5", Words.French.Number(1234.5));
        Assert.Equal("0\u00a0replies", Words.English.Count(0, ("reply", "replies"), ("réponse", "réponses")));
        Assert.Equal("0\u00a0réponse", Words.French.Count(0, ("reply", "replies"), ("réponse", "réponses")));
    }

    [Theory]
    [InlineData("answers 503", "répond 503")]
    [InlineData("answers 502 after the work is done", "répond 502 une fois le travail fait")]
    [InlineData("refuses with error 5, Not enough SMS", "refuse avec l’erreur 5, Not enough SMS")]
    [InlineData("cuts the connection", "coupe la connexion")]
    [InlineData("cuts the connection after the work is done", "coupe la connexion une fois le travail fait")]
    [InlineData("answers after 00:00:05", "répond après 00:00:05")]
    [InlineData("lets pass", "laisse passer")]
    public void Faults_are_said_in_french(string english, string french)
    {
        Assert.Equal(french, FaultWords.Describe(Words.French, english));
        Assert.Equal(english, FaultWords.Describe(Words.English, english));
    }
}
