using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Specs;

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
            Name = context.Operations,
            Operations = [.. spec.Operations.Select(operation => Item(words, operation))],
            Words = words,
        };
    }

    // The name stays good as long as the operation can be called.
    private static ItemView Item(DocWords words, NamedFact operation) =>
        new(
            [DocWords.Summary(words.Text(operation.Fact, operation.Name))],
            [],
            operation.Name,
            CSharpLiterals.String(operation.Name)
        );
}
