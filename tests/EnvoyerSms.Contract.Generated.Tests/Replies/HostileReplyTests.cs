using System.Text;
using EnvoyerSms.Contract.Replies;

namespace EnvoyerSms.Contract.Generated.Tests.Replies;

/// <summary>Replies as attackers, proxies and broken servers send them, to every operation.</summary>
public sealed class HostileReplyTests
{
    public static TheoryData<string> Refused => [.. HostileReplies.Refused.Select(hostile => hostile.Attack)];

    public static TheoryData<string> Harmless => [.. HostileReplies.Harmless.Select(hostile => hostile.Attack)];

    [Theory, MemberData(nameof(Refused))]
    public async Task Is_refused_with_one_type_that_quotes_nothing(string attack)
    {
        var make = HostileReplies.Refused.Single(hostile => hostile.Attack == attack).Make;
        var client = new ByteClient();
        foreach (var operation in ReplyCase.All)
        {
            var reply = make(ReplySamples.Of(operation));
            var refused = await Assert.ThrowsAsync<ApiResponseException>(() => operation.Call(client.Answering(reply)));
            Assert.DoesNotContain(HostileReplies.Secret, refused.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.NotEqual(ApiOutcome.NotSent, refused.Outcome);
        }
    }

    [Theory, MemberData(nameof(Harmless))]
    public void Changes_nothing(string attack)
    {
        var make = HostileReplies.Harmless.Single(hostile => hostile.Attack == attack).Make;
        var client = new ByteClient();
        foreach (var operation in ReplyCase.All)
        {
            var sample = ReplySamples.Of(operation);
            var expected = ReplyReferee.Theirs(operation, Encoding.UTF8.GetBytes(sample));
            Assert.NotEqual(ReplyReferee.Refused, expected);
            Assert.Equal(expected, ReplyReferee.Ours(operation, client.Answering(make(sample))));
        }
    }
}
