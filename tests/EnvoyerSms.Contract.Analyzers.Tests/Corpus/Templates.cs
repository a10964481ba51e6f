#pragma warning disable ESMS1102 // What is cut off is meant to be.
namespace Corpus.Templates;

/// <summary>Requests that are made to be copied, with blanks to fill in; and copies of what nobody knows here.</summary>
internal sealed class Templates(IEnvoyerSmsClient client)
{
    private static readonly SendMessageRequest Blank = new() { Text = "", Recipients = [], SenderName = "Societe" };
    private readonly TransferSmsRequest _toShop = new() { DebitAccountId = 0, CreditAccountId = 12, Sms = 0 };
    private SendMessageRequest _last = new() { Text = "Hello", Recipients = ["33600000001"], SenderName = "Societe" };

    public static SendMessageRequest Default { get; } = new() { Text = "", Recipients = null!, SenderName = "Societe" };

    public static SendMessageRequest Make() => new() { Text = "", Recipients = [], SenderName = "Societe" };

    public async Task Fill(string text, string[] numbers, long id, long count)
    {
        await client.SendMessageAsync(Blank with { Text = text, Recipients = numbers });
        await client.SendMessageAsync(Blank with { Text = "Hello", Recipients = numbers, AllowLongMessage = true });
        await client.SendMessageAsync(Default with { Text = text, Recipients = numbers });
        await client.SendMessageAsync(Make() with { Text = text, Recipients = numbers });
        await client.TransferSmsAsync(_toShop with { DebitAccountId = id, Sms = count });
        _last = _last with { Text = text };
        await client.SendMessageAsync(_last);

        var blank = new SendMessageRequest { Text = null!, Recipients = default!, SenderName = "Societe" };
        foreach (var number in numbers)
            await client.SendMessageAsync(blank with { Text = text, Recipients = [number] });

        var copy = blank with { Text = "", Recipients = ["33600000001"] };
        await client.SendMessageAsync(copy with { Text = text });
    }

    public async Task Unknown(SendMessageRequest given, bool flag)
    {
        // Whether it fits is known to whoever made it.
        await client.SendMessageAsync(given with { Text = new string('x', 200) });
        await client.SendMessageAsync(given with { AllowTruncation = true });
        await client.SendMessageAsync(given with { Recipients = ["0612345678"], AllowAllNumbers = flag });
        await client.SendMessageAsync(given with { });
        await client.SendMessageAsync((flag ? given : _last) with { Tag = "spring" });
        await client.SendMessageAsync(given with { Text = given.Text + new string('x', 150) });
        await client.SendMessageAsync(given with { Text = flag ? new string('x', 200) : "Hello", AllowLongMessage = flag });
        await client.SendMessageAsync(given with { AllowLongMessage = flag, AllowTruncation = !flag });
        await client.SendMessageAsync(given with { AllowTruncation = flag ? true : false, AllowLongMessage = flag ? false : true });
    }

    public async Task Flags(bool isLong, bool cut)
    {
        var text = new string('x', 200);
        var request = new SendMessageRequest
        {
            Text = text,
            Recipients = ["33600000001"],
            SenderName = "Societe",
            AllowLongMessage = isLong,
            AllowTruncation = !isLong && cut,
        };
        await client.SendMessageAsync(request);
        await client.SendMessageAsync(request with { AllowLongMessage = true, AllowTruncation = false });
        await client.SendMessageAsync(request with { AllowLongMessage = isLong is true, AddStopSms = isLong });
        var opened = request with { AllowLongMessage = true, AllowTruncation = false };
        await client.SendMessageAsync(opened with { Text = new string('y', 440), AddStopSms = true });
        await client.SendMessageAsync(opened with { Text = new string('y', 459) });
    }

    // The long text is let through by each of its copies.
    public async Task LongWhenCopied(string[] numbers)
    {
        var terms = new SendMessageRequest { Text = new string('x', 300), Recipients = numbers, SenderName = "Societe" };
        await client.SendMessageAsync(terms with { AllowLongMessage = true });
        await client.SendMessageAsync(terms with { AllowTruncation = true });
    }

    public async Task ChangedBetween(long id, long next)
    {
        var first = new TransferSmsRequest { DebitAccountId = id, CreditAccountId = next, Sms = 1 };
        await client.TransferSmsAsync(first);
        id = next + 1;
        await client.TransferSmsAsync(first with { CreditAccountId = id });
        long turning = 1;
        var begun = first with { DebitAccountId = turning };
        turning = 2;
        await client.TransferSmsAsync(begun with { CreditAccountId = turning });
    }

    public async Task Chain(SendMessageRequest given)
    {
        await client.SendMessageAsync(given with { Text = "a" } with { Text = "b" } with { Tag = "c" });
        var chain = given with { AllowLongMessage = true };
        chain = chain with { AllowLongMessage = false };
        chain = chain with { AllowTruncation = true };
        await client.SendMessageAsync(chain);
        SendMessageRequest? none = null;
        await client.SendMessageAsync((none ?? given) with { Tag = null });
        await client.SendMessageAsync(given! with { Tag = default });
    }
}
