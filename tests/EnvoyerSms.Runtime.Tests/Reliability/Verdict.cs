using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>What a caller is told about a call.</summary>
internal enum Verdict
{
    Sent,
    NotSent,
    Rejected,
    Unknown,
}

internal static class Verdicts
{
    /// <summary>Places an order, and says what the caller is told about it, and what the response had named.</summary>
    public static async Task<(Verdict Verdict, string? ResourceId)> OfAsync(
        ApiTransport client,
        CancellationToken cancel,
        OrderRequest? request = null,
        ApiOperation<OrderRequest, Order>? operation = null
    )
    {
        try
        {
            var order = await client.SendAsync(operation ?? ShopApi.Place, request ?? ShopClients.Request, cancel);
            Assert.Equal(7, order.Id);
            return (Verdict.Sent, null);
        }
        catch (ApiException failure)
        {
            Assert.Equal(failure.Outcome == ApiOutcome.NotSent, failure.IsSafeToRetry);
            return (Of(failure.Outcome), failure.ResourceId);
        }
    }

    public static Verdict Of(ApiOutcome outcome) =>
        outcome switch
        {
            ApiOutcome.NotSent => Verdict.NotSent,
            ApiOutcome.Rejected => Verdict.Rejected,
            _ => Verdict.Unknown,
        };
}
