using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A record of a response, and how it is read.</summary>
internal sealed record TypeView
{
    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required IReadOnlyList<string> Docs { get; init; }
    public required IReadOnlyList<string> Attributes { get; init; }
    public required string Name { get; init; }
    public required MembersView Members { get; init; }
    public required IReadOnlyList<FormatView> Formats { get; init; }
    public required IReadOnlyList<ReadView> Reads { get; init; }

    /// <summary>The element of the type.</summary>
    public required ReadPlaceView Root { get; init; }

    /// <summary>Elements in it that are no fields themselves.</summary>
    public required IReadOnlyList<ReadPlaceView> Inner { get; init; }

    /// <summary>
    /// All that hold nothing are one object: a response of many empty elements takes no more than its list. False where the type
    /// cannot be empty, or does not come in lists.
    /// </summary>
    public required bool IsSharedWhenEmpty { get; init; }

    /// <summary>True where no field was read.</summary>
    public required string IsEmpty { get; init; }

    public static TypeView Of(TypeSpec spec)
    {
        var type = spec.Type;
        var words = new DocWords(spec.Context.Language);
        var formats = FormatViews.Of(spec.Context.HasDateOnly, type.Fields);
        var reads = new ReadViews(spec, formats);
        return new TypeView
        {
            File = FileView.Of(spec.Context, spec.UsesDeprecated),
            Visibility = spec.Context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Docs = words.Lines(type.Fact, type.Name),
            Attributes = ItemView.Obsolete(words, type.Fact),
            Name = type.Name,
            Members = MembersView.Of(
                type.Name,
                type.Fields.Select(field => Member(spec.Context, words, field)),
                [
                    .. type
                        .Fields.Where(field => field.Fact.HasAlias)
                        .Select(field =>
                            ForwardView.Alias(words, field.Fact, field.Name, spec.Context.Types.Of(field), suffix: "")
                        ),
                    .. spec.Gone.Select(field => Tombstone(spec.Context, words, field)),
                ]
            ),
            Formats = formats.All,
            Reads = reads.Fields,
            Root = reads.Root,
            Inner = reads.Inner,
            IsSharedWhenEmpty = spec.IsItem && type.Fields.All(field => !field.Required && !field.IsDemanded),
            IsEmpty = string.Join(" && ", reads.Fields.Select(read => read.IsMissing)),
        };
    }

    private static MemberView Member(ContractContext context, DocWords words, FieldModel field) =>
        new()
        {
            Docs = words.Lines(field.Fact, field.Name, words.Field(field.Wire), words.NullWhereNotTold(field)),
            Attributes =
            [
                .. ItemView.Obsolete(words, field.Fact),
                .. MemberAttributes.Demand(field.Required, field.Fact),
            ],
            Name = field.Name,
            NameLiteral = CSharpLiterals.String(field.Name),
            Type = context.Types.Of(field),
            Required = field.Required && !field.Fact.HasAlias,
            Initial = InitialOf(context, field),
            Personal = field.Personal,
            Repeated = field.Repeated,
        };

    private static ForwardView Tombstone(ContractContext context, DocWords words, FieldModel field)
    {
        var type = field.Repeated ? CSharpTypes.List(context.Types.Item(field)) : context.Types.Item(field);
        return ForwardView.Tombstone(words, field.Fact, field.Name, type + "?");
    }

    // A response that is read holds what is required; of one that a test makes an analyzer demands it.
    private static string InitialOf(ContractContext context, FieldModel field) =>
        field.Repeated && !field.Required ? " = [];"
        : field is { Required: true, Fact.HasAlias: true } && CSharpTypes.IsReference(field) ? " = null!;"
        : "";
}
