using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Named values, as a C# enum or as a struct over a string.</summary>
internal sealed record EnumView
{
    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required IReadOnlyList<string> Docs { get; init; }
    public required IReadOnlyList<string> Attributes { get; init; }
    public required string Name { get; init; }
    public required string Extensions { get; init; }

    /// <summary>Values as literals: numbers of an enum, texts of a struct.</summary>
    public required IReadOnlyList<ItemView> Values { get; init; }

    /// <summary>Old names of values, and those of values that were removed, each with what it is.</summary>
    public required IReadOnlyList<ItemView> Past { get; init; }
    public required bool HasFinal { get; init; }
    public required IReadOnlyList<ItemView> FinalValues { get; init; }
    public required string ValueDoc { get; init; }
    public required string ExtensionsDoc { get; init; }
    public required string IsKnownDoc { get; init; }
    public required string IsFinalDoc { get; init; }

    public static EnumView Of(EnumSpec spec)
    {
        var model = spec.Enum;
        var words = new DocWords(spec.Context.Language);
        var values = model
            .Values.Select(value =>
                (value.IsFinal, Item: ItemView.Of(words, value.Fact, value.Name, Literal(model, value)))
            )
            .ToArray();
        return new EnumView
        {
            File = FileView.Of(
                spec.Context,
                model.Fact.Deprecated is not null || model.Values.Any(value => value.Fact.Deprecated is not null)
            ),
            Visibility = spec.Context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Docs = words.Lines(model.Fact, model.Name, words.UnknownValuesAreKept),
            Attributes = ItemView.Obsolete(words, model.Fact),
            Name = model.Name,
            Extensions = EmittedNames.EnumExtensions(model.Name),
            Values = [.. values.Select(value => value.Item)],
            Past =
            [
                .. model
                    .Values.Where(value => value.Fact.HasAlias)
                    .Select(value => ItemView.AliasOf(words, value.Fact.Was, value.Name, value.Name)),
                .. spec.Gone.Select(value => ItemView.Of(words, value.Fact, value.Name, Made(model, value))),
            ],
            HasFinal = values.Any(value => value.IsFinal),
            FinalValues = [.. values.Where(value => value.IsFinal).Select(value => value.Item)],
            ValueDoc = words.EnumValue,
            ExtensionsDoc = words.EnumExtensions(model.Name),
            IsKnownDoc = words.IsKnown,
            IsFinalDoc = words.IsFinal,
        };
    }

    private static string Made(EnumModel model, EnumValueModel value) =>
        model.IsNumeric ? Literal(model, value) : $"new({Literal(model, value)})";

    private static string Literal(EnumModel model, EnumValueModel value) =>
        model.IsNumeric ? CSharpLiterals.Int(value.Value) : CSharpLiterals.String(value.Value);
}
