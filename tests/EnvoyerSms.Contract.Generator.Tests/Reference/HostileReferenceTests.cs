using System.Xml.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.Contract.Generator.Tests.Rendering;
using EnvoyerSms.Contract.Reference;
using EnvoyerSms.Contract.Reference.Documents;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EnvoyerSms.Contract.Generator.Tests.Reference;

/// <summary>Text of a contract is data: whatever stands in it, a page has the same elements, and leads to the same places.</summary>
public sealed class HostileReferenceTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAdvancedExtensions()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseAutoLinks()
        .Build();

    public static TheoryData<string> Texts =>
        [
            "<script>alert(1)</script><img src=x onerror=y>",
            "\" onmouseover=\"alert(1)\" x=\"",
            "' onclick='alert(1)",
            "</code></pre></td></table><h1>owned</h1>",
            "--><script>alert(1)</script><!--",
            "[link](https://evil.example) www.evil.example",
            "[link](javascript:alert(1)) <javascript:alert(1)>",
            "![image](https://evil.example/x.png)",
            "[a]: https://evil.example\n\n[a]",
            "a | b | c",
            "`code` ``more`` ***bold*** ~~gone~~ __x__",
            "```\n# owned\n",
            "\n\n# owned\n\n- a\n- b\n\n---\n",
            "> quoted",
            "1. one\n2. two",
            "    indented\n\n\tcode",
            "$$x$$ $y$ {.class #id} {{ x }}",
            "https://evil.example/x ftp://evil.example a@evil.example",
            "@everyone #1 &lt;b&gt; &#60;",
            "\\",
            "\\`",
            "\u202e txet desrever \u2066\u200b\ufeff",
            "\0\a\b\f\v\u001b\u007f\u0085\u2028\u2029",
            "\ud800 half of a pair, and the other \udc00",
            ": term\n: definition\n[^1]\n[^1]: note",
            "=====",
            "<div>\n\n*x*\n\n</div>",
        ];

    public static IEnumerable<string> Contracts => Sample.Contracts.Select(other => other.Text).Prepend(Sample.Text);

    [Theory, MemberData(nameof(Texts))]
    public void Changes_no_element_of_a_page(string text)
    {
        foreach (var contract in Contracts)
        {
            var harmless = Html(contract, "harmless");
            var hostile = Html(contract, text);
            Assert.Equal(harmless.Keys, hostile.Keys);
            Assert.All(hostile, page => Assert.Equal(Elements(harmless[page.Key]), Elements(page.Value)));
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Changes_no_node_of_a_Markdown_file(string text)
    {
        foreach (var contract in Contracts)
        {
            foreach (var (harmless, hostile) in Markdown(contract, "harmless").Zip(Markdown(contract, text)))
            {
                Assert.Equal(Nodes(harmless), Nodes(hostile));
                Assert.DoesNotContain(
                    hostile,
                    sign => sign is '\u202e' or '\u2028' or '\0' || (char.IsControl(sign) && sign != '\n')
                );
            }
        }
    }

    // The tests above are worth something only if the texts come through.
    [Fact]
    public void Is_all_told()
    {
        Assert.True(Markdown(Sample.Text, "harmless").First().Split("harmless").Length > 150);
        Assert.True(string.Concat(Html(Sample.Text, "harmless").Values).Split("harmless").Length > 300);
    }

    // What a contract names is made a link only within the pages.
    [Theory, MemberData(nameof(Texts))]
    public void Makes_no_address(string text) =>
        Assert.All(
            Html(Sample.Text, text).Values,
            page =>
                Assert.All(
                    HtmlPage.Parse(page).Descendants().Attributes("href"),
                    href =>
                        Assert.Matches(
                            @"^(data:,|(\.\./)?([a-z]{2}/)?[A-Za-z0-9_-]*(\.html|\.css)?(#[A-Za-z0-9_-]+)?)$",
                            href.Value
                        )
                )
        );

    private static SortedDictionary<string, string> Html(string contract, string text) =>
        new(
            HtmlReference
                .Of(HostileContract.WithTexts(contract, text), Language.All)
                .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
                .ToDictionary(file => file.Path, file => file.Text),
            StringComparer.Ordinal
        );

    private static IEnumerable<string> Markdown(string contract, string text) =>
        MarkdownReference.Of(HostileContract.WithTexts(contract, text), Language.All).Select(file => file.Text);

    private static IEnumerable<string> Elements(string page) =>
        HtmlPage
            .Parse(page)
            .DescendantsAndSelf()
            .Select(element =>
                $"{element.Name}({string.Join(' ', element.Attributes().Where(IsOurs).Select(attribute => attribute.ToString()))})"
            );

    // What names something may be of the contract.
    private static bool IsOurs(XAttribute attribute) => attribute.Name.LocalName is not "aria-label";

    // Text is cut into pieces where a sign is escaped; code is written in one of two ways.
    private static IEnumerable<string> Nodes(string markdown) =>
        Markdig
            .Markdown.Parse(markdown, Pipeline)
            .Descendants()
            .Where(node => node is not (LiteralInline or HtmlEntityInline or CodeInline or LineBreakInline))
            .Where(node => node is not HtmlInline { Tag: "<code>" or "</code>" or "<span>" or "</span>" })
            .Select(node =>
                node switch
                {
                    HtmlInline html => html.Tag,
                    LinkInline link => $"link {link.Url}",
                    HeadingBlock heading => $"heading {heading.Level}",
                    FencedCodeBlock code => $"code {code.Info}",
                    _ => node.GetType().Name,
                }
            );
}
