using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The ids, the catalogue, and the exception of the errors that the API answers.</summary>
internal sealed record ErrorsView
{
    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required string IdEnum { get; init; }
    public required string Catalogue { get; init; }
    public required string Exception { get; init; }

    /// <summary>What the error of the response is asked for its id: its number, or its place in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Further members of the exception; the value of each is what reads it from a response.</summary>
    public required IReadOnlyList<ErrorFieldView> Fields { get; init; }
    public bool HasFields => Fields.Count > 0;
    public required IReadOnlyList<ItemView> Ids { get; init; }

    /// <summary>Errors and details; the value of each is the arguments and initializer that make it.</summary>
    public required IReadOnlyList<ItemView> Errors { get; init; }

    /// <summary>Old names of errors, and those of errors that were removed, each with what it is.</summary>
    public required IReadOnlyList<ItemView> PastIds { get; init; }

    /// <summary>The same of errors and details.</summary>
    public required IReadOnlyList<ItemView> Past { get; init; }
    public required DocWords Words { get; init; }

    public static ErrorsView Of(ErrorsSpec spec)
    {
        var words = new DocWords(spec.Context.Language);
        return new ErrorsView
        {
            File = FileView.Of(spec.Context, spec.Errors.Any(IsDeprecated)),
            Visibility = spec.Context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            IdEnum = spec.Context.Names.ErrorId,
            Catalogue = spec.Context.Names.Errors,
            Exception = spec.Context.Names.Exception,
            Id = spec.HasNumbers ? "Id" : "Error?.Id",
            Fields = [.. spec.Fields.Select((field, index) => ErrorFieldView.Of(words, field, index))],
            Ids =
            [
                .. spec.Errors.Select(error =>
                    ItemView.Of(words, error.Fact, error.Name, CSharpLiterals.Int(error.Id))
                ),
            ],
            Errors = [.. spec.Errors.SelectMany(error => Catalog(words, error))],
            PastIds =
            [
                .. AliasesOf(words, spec.Errors.Select(error => new NamedFact(error.Name, error.Fact))),
                .. spec
                    .Gone.Where(error => error.Fact.Removed is not null)
                    .Select(error => ItemView.Of(words, error.Fact, error.Name, CSharpLiterals.Int(error.Id))),
            ],
            Past =
            [
                .. AliasesOf(words, spec.Errors.SelectMany(Members)),
                .. spec.Gone.SelectMany(error => Gone(words, error)),
            ],
            Words = words,
        };
    }

    // Of an error that is still there, its details alone.
    private static IEnumerable<ItemView> Gone(DocWords words, ErrorModel error) =>
        Catalog(words, error)
            .Skip(error.Fact.Removed is null ? 1 : 0)
            .Select(item => item with { Value = "new" + item.Value });

    private static IEnumerable<NamedFact> Members(ErrorModel error) =>
        error
            .Details.Select(detail => new NamedFact(detail.Name, detail.Fact))
            .Prepend(new NamedFact(error.Name, error.Fact));

    private static IEnumerable<ItemView> AliasesOf(DocWords words, IEnumerable<NamedFact> members) =>
        members
            .Where(member => member.Fact.HasAlias)
            .Select(member => ItemView.AliasOf(words, member.Fact.Was, member.Name, member.Name));

    private static IEnumerable<ItemView> Catalog(DocWords words, ErrorModel error)
    {
        var code = error.Code is null ? "" : $" {{ Code = {CSharpLiterals.String(error.Code)} }}";
        yield return ItemView.Of(words, error.Fact, error.Name, Arguments(error.Id, error.Name, error.Message) + code);
        code = error.Code is null ? "" : $", Code = {CSharpLiterals.String(error.Code)}";
        foreach (var detail in error.Details)
        {
            var parameters =
                detail.Parameters.Count == 0
                    ? ""
                    : $", Parameters = new[] {{ {CSharpLiterals.Strings(detail.Parameters)} }}";
            var value =
                $"{Arguments(error.Id, detail.Name, detail.Message)} {{ Detail = {CSharpLiterals.String(detail.Detail)}{parameters}{code} }}";
            yield return ItemView.Of(words, detail.Fact, detail.Name, value, words.Fields(detail.Parameters));
        }
    }

    private static string Arguments(int id, string name, string message) =>
        $"({CSharpLiterals.Int(id)}, {CSharpLiterals.String(name)}, {CSharpLiterals.String(message)})";

    private static bool IsDeprecated(ErrorModel error) =>
        error.Fact.Deprecated is not null || error.Details.Any(detail => detail.Fact.Deprecated is not null);
}

/// <param name="Docs">Of the member.</param>
/// <param name="Attributes">Without brackets.</param>
/// <param name="Type">Of the member, which may be null.</param>
/// <param name="Name">Of the member.</param>
/// <param name="Read">What of the response is asked for it.</param>
internal sealed record ErrorFieldView(
    IReadOnlyList<string> Docs,
    IReadOnlyList<string> Attributes,
    string Type,
    string Name,
    string Read
)
{
    public static ErrorFieldView Of(DocWords words, FieldModel field, int index) =>
        new(
            words.Lines(field.Fact, field.Name, words.Field(field.Wire), words.NullWhereNotTold(field)),
            ItemView.Obsolete(words, field.Fact),
            default(CSharpTypes).Of(field),
            field.Name,
            $"{(field.Type == FieldType.Integer ? "GetInteger" : "GetText")}({CSharpLiterals.Int(index)})"
        );
}
