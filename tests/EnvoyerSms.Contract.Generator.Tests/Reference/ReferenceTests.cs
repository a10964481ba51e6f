using System.Xml.Linq;
using CsCheck;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Tests.Comparison;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.Contract.Reference;
using EnvoyerSms.Contract.Reference.Content;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Writing;

namespace EnvoyerSms.Contract.Generator.Tests.Reference;

/// <summary>The reference tells all of any contract, in both languages and formats, and each link leads somewhere.</summary>
public sealed class ReferenceTests
{
    private static int Iterations => Environment.GetEnvironmentVariable("CI") == "true" ? 1_000 : 60;

    private static IReadOnlyDictionary<string, string> Contracts { get; } =
        Sample
            .Contracts.Append(("sample", Sample.Text))
            .Append(("shipped", Sample.Shipped))
            .Append(("library", ChangeCase.Before))
            .ToDictionary(contract => contract.Item1, contract => contract.Item2);

    public static TheoryData<string> Names => [.. Contracts.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_link_leads_to_the_one_thing_of_its_name(string name)
    {
        foreach (var language in Language.All)
        {
            var pages = ReferenceBook.Of(Read(name), language);
            var anchors = pages.SelectMany(page => page.Anchors).Select(anchor => anchor.Id).ToList();
            Assert.Equal(anchors.Distinct(), anchors);
            Assert.Empty(Lines(pages).SelectMany(Links).Select(anchor => anchor.Id).Except(anchors));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Both_languages_have_the_same_anchors_code_and_number_of_everything(string name)
    {
        var contract = Read(name);
        Assert.Equal(Shape(Language.English), Shape(Language.French));

        IEnumerable<string> Shape(Language language) =>
            from page in ReferenceBook.Of(contract, language)
            from line in page.Blocks.Select(ShapeOf).Prepend($"{page.Anchor} {page.Depth}")
            select line;

        static string ShapeOf(Block block) =>
            block switch
            {
                Heading heading => $"{heading.Level} {heading.Anchor}",
                Bullets bullets => $"{bullets.Items.Count} items",
                Table table => string.Join("; ", table.Rows.Select(RowOf)),
                Code code => code.Text,
                _ => "paragraph",
            };

        static string RowOf(Row row) => $"{row.Anchor} {string.Join(' ', row.Cells.Select(cell => cell.Count))}";
    }

    [Theory, MemberData(nameof(Names))]
    public void Everything_that_has_a_name_is_told(string name)
    {
        var contract = Read(name);
        var names = NamesOf(contract).Distinct().ToList();
        foreach (var language in Language.All)
        {
            var pages = ReferenceBook.Of(contract, language);
            var told = Lines(pages).Select(HtmlWriter.Plain).Concat(pages.SelectMany(Codes)).ToList();
            var all = string.Join('\n', told);
            Assert.All(names, one => Assert.Contains(one, all, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_has_no_French_is_told_in_English_and_says_so(string name)
    {
        var contract = Read(name);
        var texts = contract
            .Operations.Select(operation => operation.Fact.Summary)
            .Where(text => text is { En.Length: > 0, Fr: null or "" })
            .Select(text => text.En!.Trim())
            .ToList();
        var words = Lines(ReferenceBook.Of(contract, Language.French))
            .SelectMany(line => line)
            .OfType<Words>()
            .ToList();
        Assert.All(texts, text => Assert.Contains(new Words(text, "en"), words));
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_page_of_HTML_is_well_formed_and_asks_for_nothing(string name)
    {
        foreach (
            var file in HtmlReference
                .Of(Read(name), Language.All)
                .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
        )
        {
            var page = HtmlPage.Parse(file.Text);
            Assert.DoesNotContain(
                page.Descendants(),
                element => element.Name.LocalName is "script" or "img" or "iframe" or "object" or "style"
            );
            Assert.Single(page.Descendants("h1"));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_address_of_HTML_is_a_page_and_a_place_of_it(string name)
    {
        var files = HtmlReference.Of(Read(name), Language.All).ToDictionary(file => file.Path, file => file.Text);
        var pages = files
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => HtmlPage.Parse(file.Value));
        foreach (var (path, page) in pages)
        {
            foreach (var address in page.Descendants().Attributes("href").Select(href => href.Value).Where(IsOurs))
            {
                var parts = address.Split('#');
                var target = parts[0].Length == 0 ? path : HtmlPage.Below(path, parts[0]);
                Assert.True(files.ContainsKey(target), $"{path}: {address}");
                if (parts.Length > 1)
                    Assert.Contains(parts[1], pages[target].Descendants().Attributes("id").Select(id => id.Value));
            }
        }

        static bool IsOurs(string address) => address != "data:,";
    }

    [Fact]
    public void Any_edit_that_leaves_a_contract_leaves_a_reference()
    {
        var written = 0;
        Gen.Select(Gen.OneOf([.. Contracts.Values]), RandomEdits.One.Array[1, 4])
            .Sample(
                (text, edits) =>
                {
                    if (Sample.Read(edits.Aggregate(text, (changed, edit) => edit(changed))).Value is not { } contract)
                        return;
                    Interlocked.Increment(ref written);
                    foreach (var language in Language.All)
                    {
                        var pages = ReferenceBook.Of(contract, language);
                        Assert.NotEqual("", MarkdownWriter.Write("", pages));
                        Assert.All(pages, page => HtmlWriter.Write(page.Blocks, anchor => "#" + anchor.Id));
                    }
                },
                iter: Iterations,
                threads: 1
            );
        Assert.True(written > Iterations / 10, $"Only {written} of {Iterations} edits left a contract.");
    }

    [Fact]
    public void What_is_gone_is_not_told()
    {
        var written = ChangeCase.Read(Contracts["kiosk.contract.yaml"], "kiosk");
        var gone = written.Operations.Where(operation => operation.Fact.Removed is not null).ToList();
        Assert.NotEmpty(gone);
        var anchors = ReferenceBook.Of(written, Language.English).SelectMany(page => page.Anchors).ToList();
        Assert.All(
            written.Operations.Except(gone),
            operation => Assert.Contains(Anchor.Operation(operation.Name), anchors)
        );
        Assert.All(gone, operation => Assert.DoesNotContain(Anchor.Operation(operation.Name), anchors));
    }

    // As it is today: what is gone stays written.
    private static ContractModel Read(string name)
    {
        var written = ChangeCase.Read(Contracts[name], name);
        return ContractHistory.UpTo(written, written.Api.Version);
    }

    private static IEnumerable<string> NamesOf(ContractModel contract) =>
        [
            contract.Api.Name,
            contract.Api.BaseAddress,
            .. contract.Operations.SelectMany(operation => operation.Parameters.Select(parameter => parameter.Name)),
            .. contract.Operations.SelectMany(operation =>
                operation.Parameters.SelectMany(parameter => parameter.Wire).Select(wire => wire.Name)
            ),
            .. contract.Operations.SelectMany(operation => operation.Constants.Select(constant => constant.Wire)),
            .. contract.Operations.Select(operation => operation.Name),
            .. contract.Operations.Select(operation => operation.Path),
            .. contract
                .Operations.Where(operation => operation.Pages is not null)
                .Select(operation => operation.Pages!.Name),
            .. contract
                .Operations.Where(operation => operation.Poll is not null)
                .Select(operation => operation.Poll!.Name),
            .. contract.Operations.Select(operation => operation.ResponseElement),
            .. contract.Operations.SelectMany(operation => operation.Parameters).Select(parameter => parameter.Default),
            .. contract
                .Operations.SelectMany(operation => operation.Parameters)
                .Select(parameter => parameter.Fact.Was),
            .. contract.Types.Select(type => type.Name),
            .. contract.Types.SelectMany(type => type.Fields.Select(field => field.Name)),
            .. contract.Types.SelectMany(type => type.Fields.SelectMany(field => field.Wire)),
            .. contract.Types.SelectMany(type => type.Fields.Select(field => field.Format)),
            .. contract.Enums.Select(item => item.Name),
            .. contract.Enums.SelectMany(item => item.Values.Select(value => value.Name)),
            .. contract.Enums.SelectMany(item => item.Values.Select(value => value.Value)),
            .. ErrorEntry.All(contract).Select(entry => entry.Name),
            .. ErrorEntry.All(contract).Select(entry => entry.Message),
            .. contract.Api.Authentication.Schemes.Select(scheme => scheme.Name),
            .. contract.Api.Authentication.Schemes.Select(scheme => scheme.Header),
            .. contract.Api.Authentication.Schemes.SelectMany(scheme => scheme.Headers.Select(header => header.Name)),
            .. contract.Api.Authentication.Credentials.Select(credential => credential.Wire),
            .. contract.Api.Statuses.Select(status => status.Name),
            .. contract.Api.Versions.Select(version => version.Version.ToString()),
            .. contract.Api.RateGroups.Select(group => group.Name),
            .. contract.Api.Envelope.ErrorFields.Select(field => field.Name),
            .. contract.Api.Envelope.Success,
            .. contract.Api.Envelope.Failure,
        ];

    private static IEnumerable<string> Codes(Page page) => page.Blocks.OfType<Code>().Select(code => code.Text);

    private static IEnumerable<Line> Lines(IEnumerable<Page> pages) =>
        pages.SelectMany(page => page.Blocks.SelectMany(Lines).Prepend(page.Title));

    private static IEnumerable<Line> Lines(Block block) =>
        block switch
        {
            Heading heading => [heading.Words],
            Paragraph paragraph => [paragraph.Words],
            Bullets bullets => bullets.Items,
            Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell).Concat(table.Head),
            _ => [],
        };

    private static IEnumerable<Anchor> Links(Line line) => line.OfType<Link>().Select(link => link.Target);
}
