using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>A whole page of HTML: what surrounds each of them, and what it says.</summary>
/// <param name="others">The other languages that are written.</param>
internal sealed class SitePage(
    ContractModel contract,
    Language language,
    IReadOnlyList<Language> others,
    IReadOnlyList<Page> pages,
    SiteMap map
)
{
    public string Write(Page page)
    {
        string Place(Anchor anchor) => map.Address(page, anchor);
        var name = HtmlText.Of($"{contract.Api.Name} {contract.Api.Version}");
        var title = HtmlWriter.Write(page.Title, Place);
        var plain = HtmlText.Of(HtmlWriter.Plain(page.Title));
        return $"""
            <!DOCTYPE html>
            <!-- {ReferenceMark.Text} -->
            <html lang="{language.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{(page.Anchor == Anchor.Overview ? name : $"{plain} · {name}")}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="../{Styles.File}">
            </head>
            <body>
            <a class="skip" href="#{HtmlText.Of(page.Anchor.Id)}">{language.Word(
                "Skip to the content",
                "Aller au contenu"
            )}</a>
            <header class="bar">
            <a class="brand" href="index.html">{name}</a>
            <nav aria-label="{language.Word("Pages", "Pages")}">
            {string.Concat(Chapters().Select(chapter => Chapter(page, chapter)))}</nav>
            {string.Concat(others.Select(other => Other(page, other)))}</header>
            <main id="{HtmlText.Of(page.Anchor.Id)}" tabindex="-1">
            <h1>{title}</h1>
            {HtmlWriter.Write(page.Blocks, Place)}</main>
            <footer><p>{language.Word(
                "Made from the contract of the API.",
                "Fait à partir du contrat de l’API."
            )}</p></footer>
            </body>
            </html>

            """;
    }

    private IEnumerable<Page> Chapters() => pages.Where(page => page.Depth == 2);

    private string Chapter(Page page, Page chapter)
    {
        var isHere = chapter == page || ChapterOf(page) == chapter;
        return $"<a href=\"{HtmlText.Of(map.File(chapter))}\"{(isHere ? $" aria-current=\"{(chapter == page ? "page" : "true")}\"" : "")}>{HtmlText.Of(HtmlWriter.Plain(chapter.Title))}</a>\n";
    }

    // Pages follow the chapter that lists them.
    private Page? ChapterOf(Page page)
    {
        Page? chapter = null;
        foreach (var other in pages)
        {
            if (other.Depth <= 2)
                chapter = other;
            if (other == page)
                return chapter;
        }
        return null;
    }

    private string Other(Page page, Language other) =>
        $"<a class=\"language\" lang=\"{other.Tag}\" hreflang=\"{other.Tag}\" href=\"../{other.Tag}/{HtmlText.Of(map.File(page))}\">{other.Name}</a>\n";
}
