namespace EnvoyerSms.Contract.Reference.Documents;

/// <summary>A page of its own where there are pages, and a section where all is one text.</summary>
/// <param name="Depth">The level of its title where all is one text.</param>
internal sealed record Page(Anchor Anchor, Line Title, int Depth, IReadOnlyList<Block> Blocks)
{
    /// <summary>All that can be led to on it, itself first.</summary>
    public IEnumerable<Anchor> Anchors =>
        Blocks
            .SelectMany(block =>
                block switch
                {
                    Heading heading => [heading.Anchor],
                    Table table => table.Rows.Where(row => row.Anchor is not null).Select(row => row.Anchor!.Value),
                    _ => Enumerable.Empty<Anchor>(),
                }
            )
            .Prepend(Anchor);
}
