using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The record that holds the parameters of one operation.</summary>
internal sealed record RequestView
{
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required IReadOnlyList<string> Docs { get; init; }
    public required IReadOnlyList<string> Attributes { get; init; }
    public required string Name { get; init; }
    public required MembersView Members { get; init; }

    /// <summary>Its old name, if any, as a record that derives from it: code that makes one may send it all the same.</summary>
    public required IReadOnlyList<ItemView> Former { get; init; }
    public bool HasFormer => Former.Count > 0;

    public static RequestView Of(OperationSpec spec, DocWords words)
    {
        var operation = spec.Operation;
        var name = EmittedNames.Request(operation.Name);
        return new RequestView
        {
            Visibility = spec.Context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Docs =
            [
                DocWords.Summary(
                    words.RequestOf(
                        spec.IsGone
                            ? $"<c>{EmittedNames.Method(operation.Name)}</c>"
                            : $"<see cref=\"{spec.Context.Names.Interface}.{EmittedNames.Method(operation.Name)}({name}, global::System.Threading.CancellationToken)\"/>"
                    )
                ),
                .. words.Remarks(words.Rules(operation.Rules)),
            ],
            Attributes = [.. ItemView.Obsolete(words, operation.Fact, EmittedNames.Request), Mark(operation)],
            Name = name,
            Members = MembersView.Of(
                name,
                operation.Parameters.Select(parameter => Member(spec, words, parameter)),
                [
                    .. operation
                        .Parameters.Where(parameter => parameter.Fact.HasAlias)
                        .Select(parameter => Alias(spec, words, parameter)),
                    .. spec.Gone.Select(parameter =>
                        ForwardView.Tombstone(
                            words,
                            parameter.Fact,
                            parameter.Name,
                            spec.Context.Types.Given(parameter) + "?"
                        )
                    ),
                ],
                isOpen: operation.Fact.HasAlias && !spec.IsGone
            ),
            Former = operation.Fact.HasAlias && !spec.IsGone ? [FormerOf(operation, words)] : [],
        };
    }

    private static ItemView FormerOf(OperationModel operation, DocWords words)
    {
        var name = EmittedNames.Request(operation.Name);
        return new ItemView(
            words.FormerName(name),
            [.. ItemView.Alias(words, name), Mark(operation)],
            EmittedNames.Request(operation.Fact.Was),
            ""
        );
    }

    private static string Mark(OperationModel operation) =>
        $"global::EnvoyerSms.Runtime.Metadata.ApiRequest({CSharpLiterals.String(operation.Name)})";

    private static ForwardView Alias(OperationSpec spec, DocWords words, ParameterModel parameter)
    {
        var types = spec.Context.Types;
        var type = parameter.Required ? types.Given(parameter) : types.Of(parameter);
        var suffix =
            !parameter.Required ? ""
            : parameter.Repeated || CSharpTypes.IsReference(parameter) ? "!"
            : ".GetValueOrDefault()";
        return ForwardView.Alias(words, parameter.Fact, parameter.Name, type, suffix);
    }

    private static MemberView Member(OperationSpec spec, DocWords words, ParameterModel parameter) =>
        new()
        {
            Docs = words.Lines(
                parameter.Fact,
                parameter.Name,
                words.Place(parameter.Place, [.. parameter.Wire.Select(wire => wire.Name)]),
                words.ReadIn(parameter.IsInZone ? spec.Time : null),
                words.Sent(parameter),
                words.Rules(parameter.Rules),
                words.Default(parameter.Default)
            ),
            Attributes =
            [
                .. ItemView.Obsolete(words, parameter.Fact),
                .. MemberAttributes.Demand(parameter.Required, parameter.Fact),
                .. MemberAttributes.Of(spec, parameter),
            ],
            Name = parameter.Name,
            NameLiteral = CSharpLiterals.String(parameter.Name),
            Type = spec.Context.Types.Of(parameter),
            Required = parameter.IsNeverNull,
            Initial = "",
            Personal = parameter.Personal,
            Repeated = parameter.Repeated,
        };
}
