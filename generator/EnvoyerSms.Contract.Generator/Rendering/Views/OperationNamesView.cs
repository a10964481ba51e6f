using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Constants that hold the names of operations.</summary>
internal sealed record OperationNamesView
{
    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<ItemView> Operations { get; init; }
    public required DocWords Words { get; init; }

    public static OperationNamesView Of(OperationNamesSpec spec)
    {
        var context = spec.Context;
        var words = new DocWords(context.Language);
        return new OperationNamesView
        {
            File = FileView.Of(context),
            Visibility = context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Name = context.Names.Operations,
            Operations =
            [
                .. spec
                    .Operations.Where(operation => operation.Gone is null)
                    .Select(operation => Item(context, words, operation.Name)),
                .. spec
                    .Operations.Where(operation => operation.Gone is not null)
                    .Select(operation =>
                        ItemView.Of(words, operation.Gone!, operation.Name, CSharpLiterals.String(operation.Name))
                    ),
                .. spec
                    .Operations.Where(operation => operation.Was.Length > 0)
                    .Select(operation => ItemView.AliasOf(words, operation.Was, operation.Name, operation.Name)),
            ],
            Words = words,
        };
    }

    // An operation's own summary is only in its own file, so this one does not change with it.
    private static ItemView Item(ContractContext context, DocWords words, string operation) =>
        new(
            [
                DocWords.Summary(
                    words.NameOf($"<see cref=\"{context.Names.Interface}.{EmittedNames.Method(operation)}\"/>")
                ),
            ],
            [],
            operation,
            CSharpLiterals.String(operation)
        );
}
