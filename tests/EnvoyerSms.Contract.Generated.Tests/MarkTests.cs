using System.Reflection;
using EnvoyerSms.Runtime.Metadata;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>What the shipped contract tells whoever writes a call, beyond what the client refuses.</summary>
public sealed class MarkTests
{
    private const string Sent =
        "<envoyersmspro><status>success</status><message><message_id>1</message_id><sms_sent>2</sms_sent><sms_remaining>0</sms_remaining></message></envoyersmspro>";

    [Fact]
    public async Task A_recipient_who_stands_twice_is_advised_against_and_sent()
    {
        var rule = Member<SendMessageRequest>("Recipients")
            .GetCustomAttributes<ApiRuleAttribute>()
            .Single(rule => rule.Kind == ApiRuleKind.Distinct);
        Assert.Equal((true, "phone", 0L), (rule.Advice, rule.Argument, rule.ErrorId));
        Assert.Equal(["RemoveDuplicates"], rule.Unless!);

        var message = await Clients
            .Answering(Sent)
            .SendMessageAsync(
                "a",
                ["33600000001", "+33 6 00 00 00 01"],
                "Societe",
                TestContext.Current.CancellationToken
            );
        Assert.Equal(2, message.SmsSent);
    }

    [Fact]
    public void What_costs_money_or_shows_the_password_is_cautioned_against()
    {
        var all = Caution(Member<SendMessageRequest>("AllowAllNumbers"));
        var query = Caution(typeof(EnvoyerSmsAuthentication).GetField("Query")!);

        Assert.Contains("billed", all!.English, StringComparison.Ordinal);
        Assert.Contains("facturés", all.French, StringComparison.Ordinal);
        Assert.Contains("URL", query!.English, StringComparison.Ordinal);
        Assert.Contains(
            "cuts off",
            Caution(Member<SendMessageRequest>("AllowTruncation"))!.English,
            StringComparison.Ordinal
        );
        Assert.Null(Caution(Member<SendMessageRequest>("AllowLongMessage")));
        Assert.Null(Caution(typeof(EnvoyerSmsAuthentication).GetField("Basic")!));
    }

    [Theory]
    [InlineData(typeof(IEnvoyerSmsClient))]
    [InlineData(typeof(EnvoyerSmsClient))]
    [InlineData(typeof(EnvoyerSmsClientExtensions))]
    public void What_cannot_be_undone_is_cautioned_against(Type type)
    {
        var cautioned = type.GetMethods().Where(method => Caution(method) is not null).ToList();
        Assert.NotEmpty(cautioned);
        Assert.All(cautioned, method => Assert.Equal("DeleteAccountAsync", method.Name));
        Assert.Contains("irréversible", Caution(cautioned[0])!.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Replies_are_read_from_a_message_that_allows_them()
    {
        var requires = Member<GetRepliesRequest>("MessageId").GetCustomAttribute<ApiRequiresAttribute>()!;

        Assert.Equal(("SendMessage", "AllowReplies"), (requires.Operation, requires.Member));
        Assert.Null(Member<GetMessageStatsRequest>("MessageId").GetCustomAttribute<ApiRequiresAttribute>());
    }

    private static ApiCautionAttribute? Caution(MemberInfo member) => member.GetCustomAttribute<ApiCautionAttribute>();

    private static PropertyInfo Member<T>(string name) => typeof(T).GetProperty(name)!;
}
