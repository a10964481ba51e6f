namespace EnvoyerSms.Contract.Reference.Documents;

/// <summary>What stands below another thing on a page.</summary>
internal abstract record Block;

/// <param name="Level">2 or 3: the page's own is 1.</param>
internal sealed record Heading(int Level, Anchor Anchor, Line Words) : Block;

internal sealed record Paragraph(Line Words) : Block;

internal sealed record Bullets(IReadOnlyList<Line> Items) : Block;

/// <param name="Name">What the columns are about, for readers who cannot see them.</param>
internal sealed record Table(Line Name, IReadOnlyList<Line> Head, IReadOnlyList<Row> Rows) : Block;

/// <param name="Anchor">By which others lead to it; null where none does.</param>
/// <param name="Cells">As many as the table has columns, each of one line or more.</param>
internal sealed record Row(Anchor? Anchor, IReadOnlyList<IReadOnlyList<Line>> Cells);

/// <summary>Text as it is, of a language that highlighters know.</summary>
internal sealed record Code(string Language, string Text) : Block;
