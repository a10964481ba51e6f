using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The two READMEs say the same, and are short.</summary>
public sealed partial class ReadmeLanguageTests
{
    private const int MostLines = 130;
    private const int MostWords = 1_100;

    public static TheoryData<string> Readmes => [Page.English.Path, Page.French.Path];

    [Theory, MemberData(nameof(Readmes))]
    public void A_README_is_short(string path)
    {
        var text = new Page(path).Text;
        Assert.InRange(text.Count(c => c == '\n'), MostLines / 2, MostLines);
        Assert.InRange(Word().Count(text), MostWords / 2, MostWords);
    }

    [Theory, MemberData(nameof(Readmes))]
    public void Every_block_of_code_but_of_a_shell_has_a_name_of_its_own(string path)
    {
        var names = new Page(path).Blocks.Where(block => block.Language != "sh").Select(block => block.Name).ToList();
        Assert.DoesNotContain("", names);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void They_have_the_same_sections() => Assert.Equal(Levels(Page.English), Levels(Page.French));

    [Fact]
    public void They_have_the_same_code_but_for_comments_and_words() =>
        Assert.Equal(Page.English.Blocks.Select(WithoutLanguage), Page.French.Blocks.Select(WithoutLanguage));

    [Fact]
    public void They_have_the_same_numbers_in_each_section() =>
        Assert.Equal(Sections(Page.English).Select(Numbers), Sections(Page.French).Select(Numbers));

    [Fact]
    public void They_have_the_same_links_in_each_section() =>
        Assert.Equal(Sections(Page.English).Select(Links), Sections(Page.French).Select(Links));

    [Theory]
    [InlineData("README.md", "](contract/reference.en.md)")]
    [InlineData("README.fr.md", "](contract/reference.fr.md)")]
    public void A_README_leads_to_the_reference_of_the_API_in_its_language(string path, string link) =>
        Assert.Contains(link, new Page(path).Text, StringComparison.Ordinal);

    [Fact]
    public void They_have_the_same_names_of_members_in_each_section() =>
        Assert.Equal(Sections(Page.English).Select(Names), Sections(Page.French).Select(Names));

    [Fact]
    public void The_first_message_goes_to_nobody_until_its_reader_says_whom() =>
        Assert.DoesNotMatch(@"\d", Page.English.Block("first-message").Code);

    private static IEnumerable<string> Levels(Page page) =>
        Heading().Matches(page.Prose).Select(heading => heading.Groups["level"].Value);

    private static string[] Sections(Page page) => Regex.Split(page.Text, "^## ", RegexOptions.Multiline);

    // A text is words where it holds a space or a placeholder; what the compiler prints has a location and an id before its words.
    private static CodeBlock WithoutLanguage(CodeBlock block) =>
        block with
        {
            Code = Printed().Replace(Literal().Replace(Comment().Replace(block.Code, ""), WithoutWords), "${kept}"),
        };

    private static string WithoutWords(Match literal) =>
        literal.Value.AsSpan().IndexOfAny(' ', '<') < 0 ? literal.Value : "\"\"";

    private static string Numbers(string section) =>
        Sorted(Number().Matches(section).Select(number => Separator().Replace(number.Value, "")));

    private static string Links(string section) =>
        Sorted(
            Link()
                .Matches(section)
                // Pages, pictures and the reference have their language.
                .Select(link =>
                    link.Value.Replace("docs/fr/", "docs/", StringComparison.Ordinal)
                        .Replace(".fr.png)", ".png)", StringComparison.Ordinal)
                        .Replace("/reference.fr.md)", "/reference.en.md)", StringComparison.Ordinal)
                )
                .Where(link => !link.Contains("README", StringComparison.Ordinal))
        );

    private static string Names(string section) => Sorted(Name().Matches(section).Select(name => name.Value));

    private static string Sorted(IEnumerable<string> values) => string.Join(" ", values.Order(StringComparer.Ordinal));

    [GeneratedRegex("^(?<level>#+) .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(" *(//|(?<=  )#) .*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\\$?\"[^\"\n]*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<kept>(error|warning) ESMS\d{4}: ).*")]
    private static partial Regex Printed();

    [GeneratedRegex(@"\d+([,\u00A0\u202F]\d{3}(?!\d))*(\.\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"[,\u00A0\u202F]")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\]\([^)]+\)")]
    private static partial Regex Link();

    // What stands between blanks and holds a letter or a digit.
    [GeneratedRegex(@"(?<!\S)\S*\w\S*")]
    private static partial Regex Word();

    [GeneratedRegex("`[A-Z][A-Za-z]+`")]
    private static partial Regex Name();
}
