namespace Corpus.Numbers;

internal enum Level : byte
{
    None,
    Low = 1,
    High = 200,
}

/// <summary>Whole numbers of every origin.</summary>
internal sealed class Numbers(IEnvoyerSmsClient client)
{
    public async Task Send(long id, int small, long? maybe, ulong huge, decimal exact, double rough, string text, Level level, object boxed)
    {
        await client.GetMessageStatsAsync(1);
        await client.GetMessageStatsAsync(0x7FFF_FFFF_FFFF_FFFF);
        await client.GetMessageStatsAsync(0b_1);
        await client.GetMessageStatsAsync(1_000L);
        await client.GetMessageStatsAsync('\u0001');
        await client.GetMessageStatsAsync((byte)1);
        await client.GetMessageStatsAsync(small);
        await client.GetMessageStatsAsync(maybe ?? 1);
        await client.GetMessageStatsAsync(maybe.GetValueOrDefault(1));
        await client.GetMessageStatsAsync(maybe!.Value);
        await client.GetMessageStatsAsync((long)maybe);
        await client.GetMessageStatsAsync((long)huge);
        await client.GetMessageStatsAsync(checked((long)exact));
        await client.GetMessageStatsAsync(unchecked((long)rough));
        await client.GetMessageStatsAsync(long.Parse(text, CultureInfo.InvariantCulture));
        await client.GetMessageStatsAsync(long.TryParse(text, out var parsed) ? parsed : throw new FormatException());
        await client.GetMessageStatsAsync((long)Level.Low);
        await client.GetMessageStatsAsync((long)level);
        await client.GetMessageStatsAsync((long)boxed);
        await client.GetMessageStatsAsync(boxed is long unboxed ? unboxed : 1);
        await client.GetMessageStatsAsync(-id);
        await client.GetMessageStatsAsync(~id);
        await client.GetMessageStatsAsync(-(-1));
        await client.GetMessageStatsAsync(id << 1 | 1);
        await client.GetMessageStatsAsync(sizeof(long));
        await client.GetMessageStatsAsync("id".Length);
        await client.GetMessageStatsAsync(Math.Max(1, id));
        await client.GetMessageStatsAsync(id switch { 0 => 1, < 0 => -id, _ => id });
        await client.GetMessageStatsAsync(id > 0 ? id : 1);
        await client.GetMessageStatsAsync(id is 0 ? throw new ArgumentOutOfRangeException(nameof(id)) : id);
        await client.TransferSmsAsync(new() { DebitAccountId = id, CreditAccountId = id + 1, Sms = 1 });
        await client.TransferSmsAsync(new() { DebitAccountId = id, CreditAccountId = small, Sms = id });
        await client.TransferSmsAsync(new() { CreditAccountId = id, Sms = 1, DebitAccountId = small });
        await client.TransferSmsAsync(new() { DebitAccountId = id++, CreditAccountId = id, Sms = 1 });
        await client.TransferSmsAsync(new() { DebitAccountId = id, CreditAccountId = Next(ref id), Sms = 1 });
        await client.TransferSmsAsync(new() { DebitAccountId = 1, CreditAccountId = 2, Sms = long.MaxValue });
        await client.TransferSmsAsync(new() { DebitAccountId = id, CreditAccountId = id + 1, Sms = small });
        await client.GetRepliesAsync(new GetRepliesRequest { MessageId = id, Offset = 0 });
        await client.GetRepliesAsync(new GetRepliesRequest { MessageId = id, Offset = null });
        await client.GetRepliesAsync(new GetRepliesRequest { MessageId = id, Offset = default });
        await client.GetRepliesAsync(new GetRepliesRequest { MessageId = id, Offset = default(long?) });
        await client.GetRepliesAsync(new GetRepliesRequest { MessageId = id, Offset = new long?() });

        long counted = 0;
        while (counted < 3)
            await client.GetMessageStatsAsync(++counted);
        long set = 0;
        Next(ref set);
        await client.GetMessageStatsAsync(set);
        long read = -1;
        _ = long.TryParse(text, out read);
        await client.GetMessageStatsAsync(read);
        var summed = 0L;
        foreach (var each in text)
            summed += each;
        await client.GetMessageStatsAsync(summed);
        Half half = (Half)1;
        await client.GetMessageStatsAsync((long)half);
        Int128 wide = 1;
        await client.GetMessageStatsAsync((long)wide);
        nint native = 1;
        await client.GetMessageStatsAsync(native);
        long later = 0;
        Action assign = () => later = 5;
        assign();
        await client.GetMessageStatsAsync(later);
        long previous = 0;
        foreach (var current in new[] { id, small })
        {
            if (previous != 0)
                await client.TransferSmsAsync(new() { DebitAccountId = previous, CreditAccountId = current, Sms = 1 });
            previous = current;
        }
    }

    private static long Next(ref long id) => ++id;
}
