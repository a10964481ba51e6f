namespace Corpus.Tasks;

/// <summary>Tasks and requests that are used in ways which are not seen at first.</summary>
internal sealed class Tasks(IEnvoyerSmsClient client, ICollection<Task> kept)
{
    private static readonly string[] To = ["33600000001"];
    private Task? _pending;

    public async Task Together()
    {
        var one = client.SendMessageAsync("One", To, "Societe");
        var two = client.SendMessageAsync("Two", To, "Societe");
        await Task.WhenAll(one, two);

        var three = client.GetMessageStatsAsync(3);
        var four = client.GetMessageStatsAsync(4);
        Task[] all = [three, four];
        await Task.WhenAll(all);

        var five = client.GetMessageStatsAsync(5);
        foreach (var each in (List<Task<MessageStats>>)[five])
            Console.WriteLine(await each);

        kept.Add(client.GetMessageStatsAsync(6));
        _pending = client.GetMessageStatsAsync(7);
        _ = client.GetMessageStatsAsync(8);
        await (_pending = client.GetMessageStatsAsync(9));
        var (ten, eleven) = (client.GetMessageStatsAsync(10), client.GetMessageStatsAsync(11));
        Console.WriteLine((await ten, await eleven));
        Task twelve;
        await (twelve = client.GetMessageStatsAsync(12));
        using var thirteen = client.GetMessageStatsAsync(13);
        using (client.GetMessageStatsAsync(14)) { }
        client.GetMessageStatsAsync(15).Forget();
        client.GetMessageStatsAsync(16).Wait();
        Console.WriteLine(client.GetMessageStatsAsync(17).Result);
        Console.WriteLine(client.GetMessageStatsAsync(18).GetAwaiter().GetResult());
        await client.GetMessageStatsAsync(19).ConfigureAwait(ConfigureAwaitOptions.None);
        await client.GetMessageStatsAsync(20).WaitAsync(TimeSpan.FromSeconds(1));
        IEnvoyerSmsClient? none = kept.Count == 0 ? client : null;
        if (none?.GetMessageStatsAsync(21) is { } known)
            await known;
        await (none?.GetMessageStatsAsync(22) ?? Task.CompletedTask);
        await (kept.Count switch { 0 => client.GetMessageStatsAsync(23), _ => client.GetMessageStatsAsync(24) });
        var late = Task.CompletedTask;
        late = client.GetMessageStatsAsync(25);
        await late;
        await Task.Run(() => client.GetMessageStatsAsync(26));
        await Task.Run(async () => await client.GetMessageStatsAsync(27));
        await new ValueTask<MessageStats>(client.GetMessageStatsAsync(28));
        await Parallel.ForEachAsync(new long[] { 29, 30 }, async (id, ct) => await client.GetMessageStatsAsync(id, ct));
        await Task.WhenAll(new long[] { 31, 32 }.Select(id => client.GetMessageStatsAsync(id)));
        await Task.WhenAll(from id in new long[] { 33, 34 } select client.GetMessageStatsAsync(id));
        Func<long, CancellationToken, Task<MessageStats>> ask = client.GetMessageStatsAsync;
        await ask(35, default);
        Func<long, Task> method = id => client.GetMessageStatsAsync(id);
        await method(36);
        var races = new Dictionary<string, Task> { ["a"] = client.GetMessageStatsAsync(37), ["b"] = client.GetMessageStatsAsync(38) };
        await Task.WhenAny(races.Values);
        await foreach (var stats in Stream([39, 40]))
            Console.WriteLine(stats);
        await Local(41);

        Task<MessageStats> Local(long id) => client.GetMessageStatsAsync(id);
    }

    public async Task Requests()
    {
        var one = new SendMessageRequest { Text = "One", Recipients = To, SenderName = "Societe" };
        var two = one with { Text = "Two" };
        SendMessageRequest[] all = [one, two];
        foreach (var each in all)
            await client.SendMessageAsync(each);

        var three = one with { Text = "Three" };
        await Each([three]);

        var four = new GetMessageStatsRequest { MessageId = 4 };
        var send = () => client.GetMessageStatsAsync(four);
        await send();

        var five = new GetMessageStatsRequest { MessageId = 5 };
        Console.WriteLine(five with { });

        GetMessageStatsRequest six;
        Console.WriteLine(six = new() { MessageId = 6 });

        var (seven, eight) = (new GetMessageStatsRequest { MessageId = 7 }, new GetMessageStatsRequest { MessageId = 8 });
        Console.WriteLine(seven == eight);

        dynamic nine = new GetMessageStatsRequest { MessageId = 9 };
        await client.GetMessageStatsAsync((GetMessageStatsRequest)nine);

        object ten = new GetMessageStatsRequest { MessageId = 10 };
        if (ten is GetMessageStatsRequest { MessageId: > 0 } request)
            await client.GetMessageStatsAsync(request);

        var eleven = new GetMessageStatsRequest { MessageId = 11 };
        await Query(eleven, ids: [12, 13]);

        _ = new GetMessageStatsRequest { MessageId = 13 };
        Console.WriteLine(nameof(one) + new GetMessageStatsRequest { MessageId = 14 }.MessageId);
    }

    private async Task Each(IEnumerable<SendMessageRequest> requests)
    {
        foreach (var request in requests)
            await client.SendMessageAsync(request);
    }

    private Task Query(GetMessageStatsRequest first, long[] ids) =>
        Task.WhenAll(
            from id in ids
            let request = first with { MessageId = id }
            where request.MessageId > 0
            select client.GetMessageStatsAsync(request)
        );

    private async IAsyncEnumerable<MessageStats> Stream(IEnumerable<long> ids, [EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var id in ids)
            yield return await client.GetMessageStatsAsync(id, ct);
    }

    private IEnumerable<Task<SentMessage>> Lazily(IEnumerable<string> texts)
    {
        foreach (var text in texts)
            yield return client.SendMessageAsync(text, To, "Societe");
        yield return client.SendMessageAsync(new SendMessageRequest { Text = "Bye", Recipients = To, SenderName = "Societe" });
        yield break;
    }
}

internal static class TaskExtensions
{
    public static void Forget(this Task task) => task.ContinueWith(failed => Console.WriteLine(failed.Exception));
}
