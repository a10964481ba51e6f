using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Reference.Writing;

namespace EnvoyerSms.Contract.Reference;

/// <summary>The reference of one contract, for a program that shows it within pages of its own.</summary>
public sealed class EmbeddedReference
{
    private readonly Func<string, string> _address;
    private readonly Lazy<IReadOnlyDictionary<string, Page>>[] _pages;

    // On which page each anchor is: the same in every language.
    private readonly Dictionary<Anchor, string> _owners = [];

    private EmbeddedReference(ContractModel contract, Func<string, string> address)
    {
        _address = address;
        Operations = [.. contract.Operations.Select(Facts)];
        _pages =
        [
            .. Language.All.Select(language => new Lazy<IReadOnlyDictionary<string, Page>>(() =>
                ReferenceBook.Of(contract, language).ToDictionary(page => page.Anchor.Id)
            )),
        ];
        var pages = _pages[0].Value.Values;
        Chapters = [.. pages.Where(page => page.Depth == 2).Select(page => page.Anchor.Id)];
        foreach (var page in pages)
        {
            foreach (var anchor in page.Anchors)
                _owners.TryAdd(anchor, page.Anchor.Id);
        }
    }

    /// <summary>The style that comes before that of the page around it: colours, as variables, and what frames share.</summary>
    public static string FrameStyle => Styles.Frame;

    /// <summary>The style of what it is made of.</summary>
    public static string PartStyle => Styles.Parts;

    /// <summary>The operations, in the order of the contract.</summary>
    public IReadOnlyList<OperationFacts> Operations { get; }

    /// <summary>The pages that others belong to, in their order.</summary>
    public IReadOnlyList<string> Chapters { get; }

    /// <summary>The name of an operation's page.</summary>
    /// <param name="operation">Its name.</param>
    public static string PageOf(string operation) => Anchor.Operation(operation).Id;

    /// <summary>Reads a contract that is known to be one.</summary>
    /// <param name="contract">Its text.</param>
    /// <param name="address">Where the program has a page of the reference, by the page's name.</param>
    public static EmbeddedReference Read(string contract, Func<string, string> address) =>
        new(
            ContractReader.Read(new ContractText("contract", contract)).Value
                ?? throw new ArgumentException("It is no contract.", nameof(contract)),
            address
        );

    /// <summary>The title of a page that is there, as text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isFrench">In French; else in English.</param>
    public string TitleOf(string name, bool isFrench) => HtmlWriter.Plain(Pages(isFrench)[name].Title);

    /// <summary>A page; null where there is none of that name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isFrench">In French; else in English.</param>
    public ReferenceFragment? Find(string name, bool isFrench) =>
        Pages(isFrench).TryGetValue(name, out var page)
            ? new ReferenceFragment(
                HtmlWriter.Plain(page.Title),
                HtmlWriter.Write(page.Blocks, anchor => Address(page, anchor)),
                HtmlWriter.Write(page.Blocks.SkipWhile(block => block is Paragraph), anchor => Address(page, anchor))
            )
            : null;

    private IReadOnlyDictionary<string, Page> Pages(bool isFrench) => _pages[isFrench ? 1 : 0].Value;

    private string Address(Page from, Anchor target)
    {
        var owner = _owners[target];
        return owner == target.Id ? _address(owner)
            : owner == from.Anchor.Id ? "#" + target.Id
            : $"{_address(owner)}#{target.Id}";
    }

    private static OperationFacts Facts(OperationModel operation) =>
        new(
            operation.Name,
            operation.Path,
            Both(operation.Fact.Summary),
            [.. operation.Parameters.Select(Facts)],
            operation.Examples.Count > 0 ? operation.Examples[0].Form : ""
        );

    private static ParameterFacts Facts(ParameterModel parameter) =>
        new(
            parameter.Name,
            [.. parameter.Wire.Select(wire => wire.Name)],
            [.. parameter.Wire.Select(wire => wire.Format.Length > 0 ? wire.Format : null)],
            Written.Word(parameter.Type),
            parameter.Required,
            parameter.Repeated,
            Both(parameter.Fact.Summary)
        );

    private static BothLanguages Both(LocalizedText text) =>
        new(Language.English.Of(text)?.Value ?? "", Language.French.Of(text)?.Value ?? "");
}

/// <summary>A page of the reference, without what surrounds it.</summary>
/// <param name="Title">Its title, as text.</param>
/// <param name="Html">Its content, as HTML.</param>
/// <param name="HtmlBelowSummary">The same without the paragraphs that it begins with.</param>
public sealed record ReferenceFragment(string Title, string Html, string HtmlBelowSummary);
