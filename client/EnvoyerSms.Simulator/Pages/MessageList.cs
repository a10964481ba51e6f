using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Pages;

/// <summary>What the page of messages shows: those that match, newest first, as far as the reader has seen them.</summary>
/// <param name="Search">What is looked for, as it was typed.</param>
/// <param name="Unknown">A word of it that is not understood.</param>
/// <param name="Rows">The messages.</param>
/// <param name="Seen">The newest that the list may show: newer ones do not move it, but are counted.</param>
/// <param name="Newer">How many of those match.</param>
/// <param name="Older">From where the next page goes on; null where there is none.</param>
/// <param name="IsEmpty">Whether there are no messages at all.</param>
public sealed record MessageList(
    string Search,
    string? Unknown,
    IReadOnlyList<SimulatedMessage> Rows,
    long Seen,
    int Newer,
    long? Older,
    bool IsEmpty
)
{
    private const int PageSize = 50;

    internal static MessageList Read(EnvoyerSmsSimulator simulator, string search, long? seen, long? older)
    {
        var condition = MessageSearch.Parse(search, simulator.TimeProvider.GetUtcNow());
        var all = simulator.Messages;
        var newest = all.Count == 0 ? 0 : all[^1].Id;
        var matching = all.Where(condition.Finds).Reverse().ToArray();
        var shown = matching.Where(message => message.Id <= (seen ?? newest) && message.Id < (older ?? long.MaxValue));
        var rows = shown.Take(PageSize + 1).ToArray();
        return new MessageList(
            search,
            condition.Unknown,
            rows.Length > PageSize ? rows[..PageSize] : rows,
            seen ?? newest,
            matching.Count(message => message.Id > (seen ?? newest)),
            rows.Length > PageSize ? rows[PageSize - 1].Id : null,
            all.Count == 0
        );
    }
}
