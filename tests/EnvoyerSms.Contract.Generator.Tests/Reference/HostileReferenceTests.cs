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

    // Every text in the contract that has all, and in one of the others, each of which has its turn.
    private static string[] Some(string text)
    {
        var others = Contracts.Skip(1).ToList();
        return [Sample.Text, others[Texts.Select(row => row.Data).ToList().IndexOf(text) % others.Count]];
    }

    // What pages and files are made of where a harmless text stands everywhere.
    private static readonly Dictionary<string, SortedDictionary<string, string>> Pages = Contracts.ToDictionary(
        contract => contract,
        contract => Each(Html(contract, "harmless"), Elements)
    );

    private static readonly Dictionary<string, SortedDictionary<string, string>> Files = Contracts.ToDictionary(
        contract => contract,
        contract => Each(Markdown(contract, "harmless"), Nodes)
    );

    [Theory, MemberData(nameof(Texts))]
    public void Changes_no_element_of_a_page(string text) =>
        Assert.All(Some(text), contract => Assert.Equal(Pages[contract], Each(Html(contract, text), Elements)));

    [Theory, MemberData(nameof(Texts))]
    public void Changes_no_node_of_a_Markdown_file(string text) =>
        Assert.All(
            Some(text),
            contract =>
            {
                var files = Markdown(contract, text);
                Assert.Equal(Files[contract], Each(files, Nodes));
                Assert.All(
                    files.Values,
                    file =>
                        Assert.DoesNotContain(
                            file,
                            sign => sign is '\u202e' or '\u2028' || (char.IsControl(sign) && sign != '\n')
                        )
                );
            }
        );

    // The tests above are worth something only if the texts come through.
    [Fact]
    public void Is_all_told()
    {
        Assert.True(Markdown(Sample.Text, "harmless").First().Value.Split("harmless").Length > 150);
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

    private static SortedDictionary<string, string> Markdown(string contract, string text) =>
        new(
            MarkdownReference
                .Of(HostileContract.WithTexts(contract, text), Language.All)
                .ToDictionary(file => file.Path, file => file.Text),
            StringComparer.Ordinal
        );

    private static SortedDictionary<string, string> Each(
        SortedDictionary<string, string> files,
        Func<string, IEnumerable<string>> find
    ) => new(files.ToDictionary(file => file.Key, file => string.Join('\n', find(file.Value))), StringComparer.Ordinal);

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
