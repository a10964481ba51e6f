namespace Corpus.DeadCode;

/// <summary>Wrong values where the program never comes.</summary>
internal sealed class Dead(IEnvoyerSmsClient client)
{
    private const bool IsDemo = false;
    private const string Mode = "live";
    private const string Configured = "Societe";
    private static readonly string[] To = ["33600000001"];

    public async Task Branches()
    {
        await client.SendMessageAsync("Hello", To, IsDemo ? "" : "Societe");
        await client.SendMessageAsync("Hello", To, !IsDemo ? "Societe" : "no");
        await client.SendMessageAsync("Hello", To, Configured ?? "");
        await client.SendMessageAsync("Hello", To, Mode switch { "demo" => "", "live" => "Societe", _ => "?" });
        await client.SendMessageAsync(IsDemo ? null! : "Hello", IsDemo ? null! : To, "Societe");
    }

    public async Task Statements()
    {
        if (IsDemo)
            await client.SendMessageAsync("", [], "");
        while (IsDemo)
            await client.GetMessageStatsAsync(0);
        if (Mode == "demo")
        {
            await client.GetMessageStatsAsync(-1);
            return;
        }
        await client.GetMessageStatsAsync(1);
        return;
#pragma warning disable CS0162
        await client.GetMessageStatsAsync(0);
#pragma warning restore CS0162
    }

    public Task Conditional()
    {
#if NEVER
        return client.SendMessageAsync("", [], "");
#else
        return client.SendMessageAsync("Hello", To, "Societe");
#endif
    }
}
