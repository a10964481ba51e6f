using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>A page in French says what the English page of its name says, and is written as French is.</summary>
public sealed partial class FrenchPageTests
{
    // Lists of names and settings, to be looked up by them.
    private static readonly string[] InEnglishAlone = ["analyzers.md", "generator-settings.md", "names.md"];

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Path.Combine(Page.Root, "docs/fr"), "*.md").Select(file => Path.GetFileName(file))];

    public static TheoryData<string> Pages => [Page.French.Path, .. Names.Select(name => $"docs/fr/{name.Data}")];

    [Theory, MemberData(nameof(Names))]
    public void All_but_the_language_is_that_of_the_English_page(string name) =>
        Assert.Empty(Parity.Differences(English(name), French(name)));

    [Theory, MemberData(nameof(Names))]
    public void The_two_lead_to_each_other_below_their_titles(string name)
    {
        Assert.All(
            [English(name), French(name)],
            page => Assert.Equal(page.Text.IndexOf('\n', StringComparison.Ordinal), Start(page))
        );

        static int Start(Page page) => page.Text.IndexOf(Translation.Link(page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public void French_has_its_own_signs(string path) =>
        Assert.Empty(NotFrench().Matches(Name().Replace(new Page(path).Prose, "x")).Select(sign => sign.Value));

    [Fact]
    public void Every_page_for_users_is_there_but_for_those_that_are_looked_up_by_name()
    {
        var index = English("README.md").Text;
        // What is for contributors stands last.
        var users = index[..index.LastIndexOf("\n## ", StringComparison.Ordinal)];
        Assert.Equal(
            InEnglishAlone,
            PageLink()
                .Matches(users)
                .Select(link => link.Groups["name"].Value)
                .Where(name => !Translation.IsThere($"docs/{name}"))
                .Order(StringComparer.Ordinal)
        );
    }

    // Each is what a translator forgets, and the part of the comparison that notices it.
    [Theory]
    [InlineData("## Après `Unknown`", "Après `Unknown`", "headings")]
    [InlineData("## Après `Unknown`", "### Après `Unknown`", "headings")]
    [InlineData("error.IsSafeToRetry)\n", "error.IsTimeout)\n", "code")]
    [InlineData("```csharp\nstatic async Task<string>", "```text\nstatic async Task<string>", "code")]
    [InlineData("\"buy some SMS first\"", "\"achetez des SMS\"", "code")]
    [InlineData("(`IsTimeout`). | Consulter", "(`IsTimeout`), consulter", "tables")]
    [InlineData("inférieur ou égal à 0", "négatif", "numbers")]
    [InlineData("`StatusCode`, `BytesReceived`", "`StatusCode`", "names")]
    [InlineData("(rate-limit.md#", "(telemetry.md#", "links")]
    [InlineData("](rate-limit.md)", "](../rate-limit.md)", "links")]
    public void What_differs_is_found(string was, string now, string what)
    {
        const string name = "errors-and-retries.md";
        var french = French(name);
        Assert.Contains(was, french.Text, StringComparison.Ordinal);

        var differences = Parity.Differences(
            English(name),
            french with
            {
                Text = french.Text.Replace(was, now, StringComparison.Ordinal),
            }
        );
        Assert.Contains(differences, difference => difference.StartsWith(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Rien : il l’a dit.")]
    [InlineData("Est-ce vrai ?")]
    [InlineData("« Non »")]
    [InlineData("Il l'a dit.")]
    [InlineData("1 000 requêtes")]
    public void Signs_of_another_language_are_found(string words) => Assert.Matches(NotFrench(), words);

    private static Page English(string name) => new($"docs/{name}");

    private static Page French(string name) => new($"docs/fr/{name}");

    // A line may not end before these signs, nor within a number or the quotes.
    [GeneratedRegex(@"\w* [;:?!»%](?=[\s|)*]|$)|« \w*|\w*'\w+|\b\d{1,3} \d{3}\b", RegexOptions.Multiline)]
    private static partial Regex NotFrench();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\]\((?<name>[a-z-]+\.md)\)")]
    private static partial Regex PageLink();
}
