namespace EnvoyerSms.Architecture.Tests;

/// <summary>The folders of a project and what they need of each other.</summary>
internal sealed class FolderGraph(IEnumerable<Arrow> arrows)
{
    private readonly ILookup<string, Arrow> _from = arrows.ToLookup(arrow => arrow.From);

    public IEnumerable<string> Folders =>
        _from.SelectMany(arrows => arrows.Select(arrow => arrow.To).Append(arrows.Key)).Distinct();

    /// <summary>Arrows from a folder to one that comes back to it, each pair of folders once.</summary>
    public IEnumerable<Arrow> InCircles =>
        from folder in _from
        from arrow in folder.DistinctBy(arrow => arrow.To)
        where Reach(arrow.To).Contains(folder.Key)
        orderby arrow.From, arrow.To
        select arrow;

    private HashSet<string> Reach(string start)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var arrow in _from[folder])
                    open.Push(arrow.To);
            }
        }
        return reached;
    }
}
