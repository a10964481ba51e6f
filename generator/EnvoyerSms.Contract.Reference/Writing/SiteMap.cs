using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>Which file each page becomes, and in which each anchor is: the same in every language.</summary>
internal sealed class SiteMap
{
    private const string Index = "index.html";

    private readonly Dictionary<Anchor, string> _files = [];

    public SiteMap(IEnumerable<Page> pages)
    {
        // Names of a contract may differ by case alone, which not every disk tells apart.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            var file = page.Anchor == Anchor.Overview ? Index : page.Anchor.Id + ".html";
            for (var number = 2; !taken.Add(file); number++)
                file = $"{page.Anchor.Id}-{number}.html";
            foreach (var anchor in page.Anchors)
                _files.TryAdd(anchor, file);
        }
    }

    public string File(Page page) => _files[page.Anchor];

    /// <summary>The address of an anchor, seen from a page.</summary>
    public string Address(Page from, Anchor target)
    {
        var file = _files.GetValueOrDefault(target, Index);
        return file == File(from) ? "#" + target.Id
            : target.Id + ".html" == file ? file
            : $"{file}#{target.Id}";
    }
}
