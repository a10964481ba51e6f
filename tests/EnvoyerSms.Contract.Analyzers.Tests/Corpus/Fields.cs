namespace Corpus.Fields;

internal static class Settings
{
    public const string Sender = "Societe";
    public const long Account = 12;
    public static readonly string Signed;
    public static readonly string Read = Environment.GetEnvironmentVariable("SENDER") ?? Sender;
    public static readonly string Replaced = "";
    public static string Changing = "";
    public static long Next;

    static Settings()
    {
        Signed = Sender.ToUpperInvariant();
        Replaced = Read;
    }
}

internal static partial class Parts
{
    // The other part gives it another value.
    private static readonly string Sender = "";
    private static string s_changing = "";

    public static partial Task Send(IEnvoyerSmsClient client);
}

internal static partial class Parts
{
    static Parts() => Sender = "Societe";

    public static void Configure(string text) => s_changing = text;

    public static partial Task Send(IEnvoyerSmsClient client) => client.SendMessageAsync(s_changing, ["33600000001"], Sender);
}

internal class Base
{
    protected readonly string Name = "";
    protected virtual string Sender => "";
    public readonly string Set;

    public Base(string name) => (Name, Set) = (name, name);
}

internal sealed class Derived(string name, IEnvoyerSmsClient client) : Base(name)
{
    protected override string Sender => "Societe";
    public new readonly string Set = "Societe";
    public string Written { get; set; } = "";
    public string Once { get; init; } = "";
    private readonly string _lazy = new Lazy<string>(() => "Societe").Value;

    public async Task Send(Dictionary<string, string> texts, (string Text, long Id) pair, dynamic anything)
    {
        await client.SendMessageAsync(Name, ["33600000001"], Sender);
        await client.SendMessageAsync(base.Sender + "Societe", ["33600000001"], base.Set);
        await client.SendMessageAsync(Set, ["33600000001"], Set);
        await client.SendMessageAsync(Written, ["33600000001"], _lazy);
        await client.SendMessageAsync(Once, ["33600000001"], Settings.Sender);
        await client.SendMessageAsync(Settings.Changing, ["33600000001"], Settings.Signed);
        await client.SendMessageAsync(Settings.Replaced, ["33600000001"], Settings.Read);
        await client.SendMessageAsync(texts["hello"], [texts["number"]], texts.GetValueOrDefault("sender", ""));
        await client.SendMessageAsync(pair.Text, ["33600000001"], "Societe");
        await client.GetMessageStatsAsync(pair.Id);
        await client.GetMessageStatsAsync(Settings.Account);
        await client.GetMessageStatsAsync(++Settings.Next);
        await client.GetMessageStatsAsync(Interlocked.Increment(ref Settings.Next));
        await client.TransferSmsAsync(new() { DebitAccountId = Settings.Account, CreditAccountId = Settings.Account + 1, Sms = 1 });
        await client.TransferSmsAsync(new() { DebitAccountId = Settings.Next, CreditAccountId = Settings.Next + 1, Sms = 1 });
        await client.SendMessageAsync((string)anything.Text, new string[] { anything.Number }, (string)anything);
        await client.GetMessageStatsAsync((long)anything);
        await ((dynamic)client).SendMessageAsync("", new string[0], "");
        await EnvoyerSmsClientExtensions.SendMessageAsync(client, anything, anything, anything);
        await client.SendMessageAsync(anything);
    }
}

internal sealed class Generic<TText>(IEnvoyerSmsClient client)
    where TText : notnull, IFormattable
{
    private static readonly TText? Nothing = default;

    public Task Send<TList>(TText text, TList list)
        where TList : class, IReadOnlyList<string>, new() =>
        client.SendMessageAsync(text.ToString(null, CultureInfo.InvariantCulture), list ?? new TList(), "Societe");

    public Task<SentMessage> Nested<T>(T text, Func<T, string> read) => client.SendMessageAsync(read(text), ["33600000001"], $"{Nothing}Societe");
}

internal sealed class GenericClient<TClient>(TClient client)
    where TClient : class, IEnvoyerSmsClient
{
    public Task<MessageStats> Stats(long id) => client.GetMessageStatsAsync(id);

    public Task<SentMessage> Send(Message<string> message) => client.SendMessageAsync(message.Value, ["33600000001"], "Societe");
}

internal readonly record struct Message<T>(T Value);
