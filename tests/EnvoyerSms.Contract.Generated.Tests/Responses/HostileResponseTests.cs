using System.Text;
using EnvoyerSms.Contract.Responses;

namespace EnvoyerSms.Contract.Generated.Tests.Responses;

/// <summary>Responses as attackers, proxies and broken servers send them, to every operation.</summary>
public sealed class HostileResponseTests
{
    public static TheoryData<string> Refused => [.. HostileResponses.Refused.Select(hostile => hostile.Attack)];

    public static TheoryData<string> Harmless => [.. HostileResponses.Harmless.Select(hostile => hostile.Attack)];

    [Theory, MemberData(nameof(Refused))]
    public async Task Is_refused_with_one_type_that_quotes_nothing(string attack)
    {
        var make = HostileResponses.Refused.Single(hostile => hostile.Attack == attack).Make;
        var client = new ByteClient();
        foreach (var operation in ResponseCase.All)
        {
            var reply = make(ResponseSamples.Of(operation));
            if (operation.NeedsNothing && HostileResponses.WithoutResponse.Contains(attack))
            {
                Assert.NotNull(await operation.Call(client.Answering(reply)));
                continue;
            }
            var refused = await Assert.ThrowsAsync<ApiResponseException>(() => operation.Call(client.Answering(reply)));
            Assert.DoesNotContain(HostileResponses.Secret, refused.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.NotEqual(ApiOutcome.NotSent, refused.Outcome);
        }
    }

    [Theory, MemberData(nameof(Harmless))]
    public void Changes_nothing(string attack)
    {
        var make = HostileResponses.Harmless.Single(hostile => hostile.Attack == attack).Make;
        var client = new ByteClient();
        foreach (var operation in ResponseCase.All)
        {
            var sample = ResponseSamples.Of(operation);
            var expected = ResponseReferee.Theirs(operation, Encoding.UTF8.GetBytes(sample));
            Assert.NotEqual(ResponseReferee.Refused, expected);
            Assert.Equal(expected, ResponseReferee.Ours(operation, client.Answering(make(sample))));
        }
    }
}
