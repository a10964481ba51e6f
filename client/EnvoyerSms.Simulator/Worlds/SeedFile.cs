using EnvoyerSms.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EnvoyerSms.Simulator.Worlds;

/// <summary>Reads a seed; what is wrong with it is said with line and column, and what to write instead.</summary>
internal static class SeedFile
{
    private const long MaxBytes = 4 << 20;

    private static readonly Dictionary<string, SimulatedStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["delivered"] = SimulatedStatus.Delivered,
        ["failed"] = SimulatedStatus.NotDelivered,
        ["stop"] = SimulatedStatus.StopSms,
    };

    public static Seed Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
                throw new SeedException($"{path}: a seed has 4 MB at most.");
            using var text = File.OpenText(path);
            return Read(text, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SeedException($"{path}: the file cannot be read.");
        }
    }

    public static Seed Read(TextReader text, string path)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(text);
        }
        catch (YamlException wrong)
        {
            throw new SeedException(
                $"{path}({wrong.Start.Line},{wrong.Start.Column}): this is no YAML: {wrong.Message}"
            );
        }
        catch (InvalidOperationException)
        {
            // Its reader gives up on some mistakes without a place, such as a list item within a mapping in braces.
            throw new SeedException($"{path}: this is no YAML: look for a brace, bracket or quote that does not end.");
        }
        return yaml.Documents is [var document, ..] ? Read(new SeedNode(document.RootNode, path)) : new Seed();
    }

    private static Seed Read(SeedNode root)
    {
        root.Allow("start", "speed", "accounts", "numbers", "messages");
        return new Seed
        {
            Start = root.Find("start")?.Moment(),
            Speed = root.Find("speed")?.Number(0, 1_000_000),
            Accounts = root.Find("accounts") is { } accounts ? ReadAccounts(accounts) : null,
            Numbers = [.. root.Find("numbers")?.Entries().Select(ReadNumber) ?? []],
            Messages = [.. root.Find("messages")?.Items().Select(ReadMessage) ?? []],
        };
    }

    private static List<SimulatorAccount> ReadAccounts(SeedNode list)
    {
        var accounts = new List<SimulatorAccount>();
        foreach (var node in list.Items())
        {
            var account = ReadAccount(node);
            if (accounts.Exists(other => other.Id == account.Id))
                throw node.Get("id").Wrong($"there is an account {account.Id} already");
            accounts.Add(account);
        }
        return accounts;
    }

    private static SimulatorAccount ReadAccount(SeedNode node)
    {
        node.Allow("id", "name", "sms", "requests");
        return new SimulatorAccount(
            node.Get("id").Whole(1),
            node.Get("name").Text(),
            node.Find("sms")?.Whole(0) ?? 0,
            (int)(node.Find("requests")?.Whole(1, int.MaxValue) ?? 100)
        );
    }

    private static (string Number, SimulatedStatus Status) ReadNumber((SeedNode Key, SeedNode Value) entry) =>
        Statuses.TryGetValue(entry.Value.Text(), out var status)
            ? (entry.Key.Phone(), status)
            : throw entry.Value.Wrong("what becomes of messages is delivered, failed or stop");

    private static (Sending Message, string Location) ReadMessage(SeedNode node)
    {
        node.Allow("text", "from", "to", "tag", "account", "stop", "replies", "at");
        var to = node.Get("to");
        var message = new Sending
        {
            Text = node.Get("text").Text(),
            From = node.Get("from").Text(),
            To = to.IsList ? [.. to.Items().Select(number => number.Phone())] : [to.Phone()],
            Tag = node.Find("tag")?.Text(),
            AccountId = node.Find("account")?.Whole(1),
            HasStopLine = node.Find("stop")?.Flag() ?? false,
            AllowsReplies = node.Find("replies")?.Flag() ?? false,
            SendAt = node.Find("at")?.Moment(),
        };
        return (message, node.Location);
    }
}
