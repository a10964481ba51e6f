using System.Globalization;
using EnvoyerSms.Ledger.Tests.Calls;

namespace EnvoyerSms.Ledger.Tests.Batches;

/// <summary>Long lists of numbers, and what came of runs over them.</summary>
internal static class Lists
{
    public const string Key = "soldes-2026";

    public static string[] Numbers(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (33610000000 + i).ToString(CultureInfo.InvariantCulture))];

    public static SendMessageRequest Request(int count) => Machine.Request() with { Recipients = Numbers(count) };

    /// <summary>Runs to the end, or for so many batches.</summary>
    public static async Task<List<ApiBatch<SentMessage>>> RunAsync(
        this Machine machine,
        SendMessageRequest request,
        ApiBatchOptions? options = null,
        int atMost = int.MaxValue
    )
    {
        var yielded = new List<ApiBatch<SentMessage>>();
        var run = machine.Client.SendMessageBatchesAsync(
            Key,
            request,
            options ?? Small,
            TestContext.Current.CancellationToken
        );
        await foreach (var batch in run)
        {
            yielded.Add(batch);
            if (yielded.Count == atMost)
                break;
        }
        return yielded;
    }

    public static Task<ApiBatchPlan> PlanAsync(
        this Machine machine,
        SendMessageRequest request,
        ApiBatchOptions? options = null
    ) =>
        machine.Client.PlanSendMessageBatchesAsync(
            Key,
            request,
            options ?? Small,
            TestContext.Current.CancellationToken
        );

    public static ApiBatchOptions Small { get; } =
        new() { BatchSize = 10, LookAgainAfter = TimeSpan.FromMilliseconds(20) };
}
