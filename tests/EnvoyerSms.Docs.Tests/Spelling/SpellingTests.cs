namespace EnvoyerSms.Docs.Tests.Spelling;

/// <summary>The pages are spelt as the dictionaries of English and French have it, but for the words of the trade that we list.</summary>
public sealed class SpellingTests
{
    private static readonly Language English = new("en_GB", "english.txt");
    private static readonly Language French = new("fr_FR", "french.txt");

    public static TheoryData<bool> Languages => [false, true];

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_word_is_in_the_dictionary_or_in_our_list(bool isFrench)
    {
        var (language, unknown) = await UnknownAsync(isFrench);

        var pages =
            from page in Pages(isFrench)
            from word in Words.Of(page).Distinct()
            where unknown.Contains(word) && !language.Listed.Contains(word)
            select $"{page.Path}: {word}; mend it, or list it in tests/EnvoyerSms.Docs.Tests/Spelling/{language.List}";
        Assert.Empty(pages);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_word_of_our_list_is_needed(bool isFrench)
    {
        var (language, unknown) = await UnknownAsync(isFrench);

        Assert.Empty(language.Listed.Except(unknown, StringComparer.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Our_list_is_sorted_and_has_each_word_once(bool isFrench)
    {
        var lines = Of(isFrench).Lines;
        Assert.Equal(lines.Order(StringComparer.OrdinalIgnoreCase), lines);
        Assert.Equal(lines.Distinct(StringComparer.OrdinalIgnoreCase), lines);
    }

    [Theory]
    [InlineData(false, "A mesage of the service's is recieved.", "mesage recieved")]
    [InlineData(false, "Colors are no part of well-knwon English.", "Colors knwon")]
    [InlineData(true, "L’apel d’un client a échouer hier, aujourd’hui non.", "apel")]
    [InlineData(true, "Lorsqu’il réussis, il rend un mesage.", "mesage")]
    public async Task What_is_misspelt_is_found(bool isFrench, string text, string expected)
    {
        var hunspell = Of(isFrench).Dictionary;
        hunspell.SkipIfMissing();

        var unknown = await hunspell.UnknownAsync(Words.Of(text, isFrench), TestContext.Current.CancellationToken);
        Assert.Equal(expected.Split(' ').Order(), unknown.Order());
    }

    [Theory]
    [InlineData("`mispelt` <!-- mispelt -->")]
    [InlineData("<code>mispelt</code> <span lang=\"fr\">faute</span>")]
    [InlineData("```text\nmispelt\n```")]
    [InlineData("https://mispelt.example <br> (ESMS1050) mispelt.cs docs/mispelt 3rd_mispelt misPelt")]
    public void What_is_no_word_is_left_out(string text) => Assert.Empty(Words.Of(text, isFrench: false));

    [Fact]
    public void What_a_link_says_is_checked_and_where_it_leads_is_not() =>
        Assert.Equal(["said"], Words.Of("[said](mispelt.md)", isFrench: false));

    [Theory]
    [InlineData(true, "ici")]
    [InlineData(false, "ici here")]
    public void What_French_sets_in_italics_is_of_another_language(bool isFrench, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of("ici *here*", isFrench)));

    private static async Task<(Language Language, IReadOnlyCollection<string> Unknown)> UnknownAsync(bool isFrench)
    {
        var language = Of(isFrench);
        language.Dictionary.SkipIfMissing();
        var words = Pages(isFrench).SelectMany(Words.Of);
        return (language, await language.Dictionary.UnknownAsync(words, TestContext.Current.CancellationToken));
    }

    private static Language Of(bool isFrench) => isFrench ? French : English;

    private static IEnumerable<Page> Pages(bool isFrench) =>
        Page.All().Concat(Page.OfPackages()).Where(page => Translation.IsFrench(page.Path) == isFrench);

    private sealed class Language(string dictionary, string list)
    {
        public string List { get; } = list;

        public Hunspell Dictionary { get; } = new(dictionary);

        public string[] Lines { get; } =
            File.ReadAllLines(Path.Combine(Page.Root, "tests/EnvoyerSms.Docs.Tests/Spelling", list));

        public HashSet<string> Listed => Lines.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
