namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>Checks that all measured code gives the same result.</summary>
internal static class SameRecords
{
    public static void Check(SentMessage expected, SentMessage read, string by) => Check(expected == read, by);

    public static void Check(MessageStats expected, MessageStats read, string by)
    {
        // Records compare lists by reference: once the items are equal, the rest is.
        Check(expected.Recipients.Count > 0 && expected.Recipients.SequenceEqual(read.Recipients), by);
        Check(expected == read with { Recipients = expected.Recipients }, by);
    }

    public static void Check(ReplyPage expected, ReplyPage read, string by)
    {
        Check(expected.Replies.Count > 0 && expected.Replies.SequenceEqual(read.Replies), by);
        Check(expected == read with { Replies = expected.Replies }, by);
    }

    private static void Check(bool isSame, string by)
    {
        if (!isSame)
            throw new InvalidOperationException($"{by} reads other values.");
    }
}
