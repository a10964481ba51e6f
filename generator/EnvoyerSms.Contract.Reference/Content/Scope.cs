using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>What every page is made from.</summary>
internal sealed class Scope(ContractModel contract, Language language)
{
    private readonly HashSet<string> _errors =
    [
        .. contract.Errors.Select(error => error.Name),
        .. contract.Errors.SelectMany(error => error.Details).Select(detail => detail.Name),
    ];

    private readonly HashSet<string> _operations = [.. contract.Operations.Select(operation => operation.Name)];

    public ContractModel Contract => contract;

    public Language Language => language;

    public EmittedNames Names { get; } = new(contract.Api.Name);

    public Causes Causes { get; } = new(contract);

    /// <summary>A link to an error or detail.</summary>
    public Inline Error(string name) =>
        _errors.Contains(name) ? new Link(Anchor.Error(name), new Verbatim(name)) : new Verbatim(name);

    public Inline Operation(string name) =>
        _operations.Contains(name) ? new Link(Anchor.Operation(name), new Verbatim(name)) : new Verbatim(name);

    public static Inline Parameter(OperationModel operation, string name) =>
        operation.Parameters.Any(parameter => parameter.Name == name)
            ? new Link(Anchor.Parameter(operation.Name, name), new Verbatim(name))
            : new Verbatim(name);

    /// <summary>A C# type, which leads to its description where the contract has one.</summary>
    /// <param name="name">Of the type or enum of the contract in it; empty where there is none.</param>
    public static Inline Type(string type, string name, bool isEnum)
    {
        var shown = new Verbatim(CSharpNaming.Short(type));
        return name.Length == 0 ? shown : new Link(isEnum ? Anchor.Enum(name) : Anchor.Type(name), shown);
    }

    /// <summary>A paragraph of what the contract says; none where it says nothing.</summary>
    public IEnumerable<Block> Summary(Fact fact) =>
        language.Of(fact.Summary) is { } words ? [new Paragraph(words)] : [];

    public IEnumerable<Line> SummaryLine(Fact fact) => language.Of(fact.Summary) is { } words ? [words] : [];
}
