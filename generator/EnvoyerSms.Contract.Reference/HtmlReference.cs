using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Writing;

namespace EnvoyerSms.Contract.Reference;

/// <summary>Pages of HTML in a folder for each language. They need no server and no script.</summary>
internal static class HtmlReference
{
    public static IEnumerable<ReferenceFile> Of(ContractModel contract, IReadOnlyList<Language> languages)
    {
        yield return new ReferenceFile(
            Styles.File,
            $"/* {ReferenceMark.Text} */\n{Styles.Frame}\n{Styles.Site}\n{Styles.Parts}"
        );
        yield return new ReferenceFile("index.html", Entrance(contract, languages));
        foreach (var language in languages)
        {
            var pages = ReferenceBook.Of(contract, language);
            var map = new SiteMap(pages);
            var frame = new SitePage(contract, language, [.. languages.Where(other => other != language)], pages, map);
            foreach (var page in pages)
                yield return new ReferenceFile($"{language.Tag}/{map.File(page)}", frame.Write(page));
        }
    }

    // Where a reader chooses a language.
    private static string Entrance(ContractModel contract, IEnumerable<Language> languages)
    {
        var name = HtmlText.Of($"{contract.Api.Name} {contract.Api.Version}");
        var links = languages.Select(language =>
            $"<li><a lang=\"{language.Tag}\" hreflang=\"{language.Tag}\" href=\"{language.Tag}/index.html\">{language.Name}</a></li>\n"
        );
        return $"""
            <!DOCTYPE html>
            <!-- {ReferenceMark.Text} -->
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{name}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{Styles.File}">
            </head>
            <body>
            <main>
            <h1>{name}</h1>
            <ul class="ref-list">
            {string.Concat(links)}</ul>
            </main>
            </body>
            </html>

            """;
    }
}
