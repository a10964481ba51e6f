using System.Text;
using EnvoyerSms.Contract.Responses;

namespace EnvoyerSms.Contract.Generated.Tests.Responses;

// Nothing else may run beside it: the count is of this thread, but the pool that is emptied before is everybody's.
[CollectionDefinition(nameof(ResponseMemoryTests), DisableParallelization = true)]
[Collection(nameof(ResponseMemoryTests))]
public sealed class ResponseMemoryTests
{
    private const int Times = 8;

    // The call itself and, where the API answers an error, its two texts of at most 64 KiB each: as read, and with credentials
    // hidden, which makes them longer.
    private const int Constant = 6 * 64 * 1024;

    // As much as is looked into, and as much as is read at all.
    private static readonly int[] ErrorLengths = [16_000, 60_000];

    private const string ErrorWords = "Bad value of parameters - Wrong numbers : ";

    public static TheoryData<string> Operations => [.. ResponseCase.All.Select(operation => operation.Operation)];

    [Theory, MemberData(nameof(Operations))]
    public void A_long_reply_takes_no_more_than_eight_times_its_size(string name)
    {
        var operation = ResponseCase.All.Single(operation => operation.Operation == name);
        AssertCheap(operation, CostlyResponses.Of(operation));
    }

    [Theory]
    [InlineData("a,")]
    [InlineData("aa;")]
    [InlineData("é")]
    [InlineData("–")]
    [InlineData(". ")]
    [InlineData("&lt;")]
    [InlineData("login=&amp;")]
    [InlineData("%3D")]
    [InlineData(ErrorWords)]
    public void A_long_error_takes_no_more_than_eight_times_its_size(string piece)
    {
        var costly =
            from length in ErrorLengths
            from xml in new[] { Error(piece, length, ""), Error(piece, length, piece), Error("", 0, piece) }
            from reply in CostlyResponses.Encoded(xml)
            select ($"{length} bytes in {reply.Encoding}", reply.Reply);
        AssertCheap(ResponseCase.All[0], costly);

        static string Error(string message, int length, string echo) =>
            ResponseSamples
                .Error.Replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "", StringComparison.Ordinal)
                .Replace("error_id>5<", "error_id>3<", StringComparison.Ordinal)
                .Replace("Not enough SMS", ErrorWords + Repeat(message, length), StringComparison.Ordinal)
                .Replace("/message/send?", Repeat(echo, length), StringComparison.Ordinal);

        static string Repeat(string piece, int length) =>
            piece.Length == 0
                ? ""
                : string.Concat(Enumerable.Repeat(piece, length / Encoding.UTF8.GetByteCount(piece)));
    }

    private static void AssertCheap(ResponseCase operation, IEnumerable<(string What, byte[] Reply)> replies)
    {
        var client = new ByteClient();
        var measured = replies
            .Select(costly => (costly.What, costly.Reply.Length, Allocated: Allocated(operation, client, costly.Reply)))
            .OrderByDescending(costly => costly.Allocated - (Times * (long)costly.Length))
            .ToArray();
        var worst = measured[0];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', measured.Take(3)));
        Assert.True(
            worst.Allocated <= (Times * (long)worst.Length) + Constant,
            $"{worst.What}: {worst.Length} bytes took {worst.Allocated}."
        );
    }

    // With a pool that holds nothing yet, so that all its arrays count too.
    private static long Allocated(ResponseCase operation, ByteClient client, byte[] reply)
    {
        // Once before, for what is made once.
        _ = ResponseReferee.Ours(operation, client.Answering(reply));
        ColdPool.Empty();
        var answering = client.Answering(new UnannouncedContent(reply));
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            operation.Call(answering).GetAwaiter().GetResult();
        }
        catch (ApiException) { }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
