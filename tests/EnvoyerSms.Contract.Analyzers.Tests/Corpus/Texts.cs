namespace Corpus.Texts;

/// <summary>Texts written in every way that the language has.</summary>
internal sealed class Texts(IEnvoyerSmsClient client)
{
    private static readonly string[] To = ["33600000001"];
    private const string Dear = "Bonjour ";
    private const string Whole = Dear + nameof(Texts);
    private const char Star = '*';

    public async Task Literals(string name, int count, DateTime day)
    {
        await client.SendMessageAsync(@"C'est un ""test"".", To, @"Societe");
        await client.SendMessageAsync("""Un texte "brut".""", To, """Societe""");
        await client.SendMessageAsync(
            """
            Deux
            lignes.
            """,
            To,
            "Societe"
        );
        await client.SendMessageAsync("\u00e9t\u00e9, \x41 \U00000042 \t".TrimEnd(), To, "\u0053ociete");
        await client.SendMessageAsync("D\u00e9j\u00e0 l\u00e0", To, "S" + "o" + 'c');
        await client.SendMessageAsync($"Bonjour {name}", To, $"{nameof(Texts)}");
        await client.SendMessageAsync($@"{Dear}""{name}""", To, $"Soc{Star switch { '*' => "iete", _ => "" }}");
        await client.SendMessageAsync($"""{Dear}{name:x}""", To, "Societe");
        await client.SendMessageAsync($$"""{ {{name}} }""", To, "Societe");
        await client.SendMessageAsync($"{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{name}", To, "Societe");
        await client.SendMessageAsync($"{count,10:N0} {day:d} {1.5} {Star} {true}", To, "Societe");
        await client.SendMessageAsync("Hello" + $"", To.Take(0).DefaultIfEmpty("33600000001").ToList(), "Societe" + $"") .ContinueWith(_ => 0);
    }

    public async Task Made(string? name, params object[] parts)
    {
        await client.SendMessageAsync(string.Format(CultureInfo.InvariantCulture, "{0}", parts), To, "Societe");
        await client.SendMessageAsync(string.Concat("é à ", name), To, string.Concat("So", "ciete"));
        await client.SendMessageAsync(string.Join(", ", parts), To, "Societé".Replace('é', 'e'));
        await client.SendMessageAsync(name ?? Whole, To, "Ma Societe".Replace(" ", ""));
        await client.SendMessageAsync(name!, To, "  Societe ".Trim());
        await client.SendMessageAsync(FormattableString.Invariant($"{name} vous écrit"), To, "Societe Anonyme"[..7]);
        await client.SendMessageAsync(new System.Text.StringBuilder("Hello").Append(' ').ToString(), To, new string("Societe"));
        await client.SendMessageAsync(name is { Length: > 0 } known ? known : "Hello", To, "societe".ToUpperInvariant());
        await client.SendMessageAsync(new string(Star, 160), To, new string('a', 3));
        await client.SendMessageAsync(new string(['H', 'i']), To, string.IsNullOrEmpty(name) ? "Societe" : name);
        await client.SendMessageAsync("Hello" + name?.Length + 'x' + 1, To, "Soc" + 1 + 'a');
        await client.SendMessageAsync((("Hello")), (To), ((("Societe"))));
        await client.SendMessageAsync("Hello"!, To!, "Societe"!);
        await client.SendMessageAsync((string)"Hello", (IReadOnlyList<string>)To, (string)(object)"Societe");
        await client.SendMessageAsync("Hello" as string, To as IReadOnlyList<string>, "Societe");
        await client.SendMessageAsync(string.Intern("Hello"), To, string.Create(7, 'a', (span, c) => span.Fill(c)));
        await client.SendMessageAsync(Environment.NewLine + "Hello", To, default(string) ?? "Societe");
        await client.SendMessageAsync(checked("Hello"), To, unchecked("Societe"));
    }

    public async Task Formatted()
    {
        await client
            . SendMessageAsync /* the text */ (
                // what it says
                text /* : */ :
                    "Hello" // nothing else
                    + /* or */ " you",
#region recipients
                recipients:
#if DEBUG
                    ["33600000001"],
#else
                    ["33600000002"],
#endif
#endregion
                senderName
                    : "Societe"
            )
            . ConfigureAwait ( false );
        await client.SendMessageAsync(senderName: "Societe", text: "Hello", recipients: To, cancellationToken: default);
        await client.@SendMessageAsync(@text: "Hello", @recipients: To, @senderName: "Societe"); await client.GetAccountStatusAsync();
        await client.SendMessageAsync(new
            ()
            {
                @Text=
"Hello"
,Recipients=To,SenderName="Societe",},CancellationToken.
                None);
        await client.SendMess\u0061geAsync("Hello", To, "Societe");
#line 200 "Elsewhere.cs"
        await client.SendMessageAsync("Hello", To, "Societe");
#line default
    }

    public async Task Locals(string given)
    {
        string sender;
        if (given.Length > 11)
            sender = "Societe";
        else
            sender = given;
        await client.SendMessageAsync("Hello", To, sender);

        string late;
        late = "Societe";
        await client.SendMessageAsync("Hello", To, late);

        var twice = "";
        twice = given;
        await client.SendMessageAsync("Hello", To, twice);

        var grown = "";
        grown += given;
        await client.SendMessageAsync(grown, To, "Societe");

        var changed = "";
        Change(ref changed);
        await client.SendMessageAsync(changed, To, "Societe");

        var swapped = "";
        (swapped, var other) = (given, given);
        await client.SendMessageAsync(swapped, To, other);

        string? filled = null;
        filled ??= given;
        await client.SendMessageAsync(filled, To, "Societe");

        var captured = "";
        var set = () => captured = given;
        set();
        await client.SendMessageAsync(captured, To, "Societe");

        var local = "";
        Set();
        await client.SendMessageAsync(local, To, "Societe");
        void Set() => local = given;

        var inCollection = "";
        string[] all = [inCollection = given, inCollection];
        await client.SendMessageAsync(inCollection, all.Take(0).Concat(To).ToArray(), "Societe");

        var read = "";
        if (Find(out read) && Find(out var found))
            await client.SendMessageAsync(read, To, found);

        if (given is { Length: > 3 } pattern and not "Hello")
            await client.SendMessageAsync(pattern, To, "Societe");

        foreach (var each in new[] { "Hello", "" }.Where(text => text.Length > 0))
            await client.SendMessageAsync(each, To, "Societe");

        for (var text = ""; text.Length < 3; text += "x")
            if (text.Length > 0)
                await client.SendMessageAsync(text, To, "Societe");
    }

    private static void Change(ref string text) => text = "Hello";

    private static bool Find(out string text) => (text = "Hello").Length > 0;
}

internal static class Pointers
{
    public static void Send(IEnvoyerSmsClient client, string given)
    {
        scoped ref readonly var pointed = ref given;
        client.SendMessageAsync(pointed, ["33600000001"], "Societe").GetAwaiter().GetResult();
        var aliased = "";
        ref var alias = ref aliased;
        alias = given;
        client.SendMessageAsync(aliased, ["33600000001"], "Societe").Wait();
    }
}
