using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Gathers the items of a list from the expression that makes it.</summary>
internal sealed class ListReader
{
    // Methods of the framework that copy a list as it is.
    private static readonly ImmutableHashSet<string> Copies = ImmutableHashSet.Create(
        "AsEnumerable",
        "AsReadOnly",
        "ToArray",
        "ToImmutableArray",
        "ToImmutableList",
        "ToList"
    );

    private readonly List<IOperation> _items = [];
    private int _repeated;
    private bool _isWhole = true;

    private ListReader() { }

    /// <param name="origin">A value whose sources were already followed.</param>
    public static KnownList Read(IOperation origin)
    {
        var reader = new ListReader();
        reader.Add(origin);
        return new KnownList(reader._items, reader._items.Count + reader._repeated, reader._isWhole);
    }

    private void Add(IOperation origin)
    {
        switch (origin)
        {
            case { Syntax: CollectionExpressionSyntax collection }:
                AddElements(collection, origin.SemanticModel!);
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                _items.AddRange(initializer.ElementValues);
                break;
            case IArrayInitializerOperation initializer:
                _items.AddRange(initializer.ElementValues);
                break;
            case IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }:
                break;
            case IObjectCreationOperation { Type: { Name: "List" } type } creation when IsOfFramework(type):
                AddList(creation);
                break;
            case IInvocationOperation call when IsOfFramework(call.TargetMethod):
                AddReturned(call);
                break;
            case IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true } field } when IsOfFramework(field):
                break;
            default:
                _isWhole = false;
                break;
        }
    }

    private void AddBehind(IOperation? list)
    {
        if (list is not null && ValueSources.Single(list) is { } origin)
            Add(origin);
        else
            _isWhole = false;
    }

    // The oldest compiler that we run in has no operation for collection expressions, so their syntax is read.
    private void AddElements(CollectionExpressionSyntax collection, SemanticModel model)
    {
        foreach (var element in collection.Elements)
        {
            if (element is SpreadElementSyntax spread)
                AddBehind(model.GetOperation(Plain(spread.Expression)));
            else if (element is ExpressionElementSyntax item && model.GetOperation(Plain(item.Expression)) is { } value)
                _items.Add(value);
            else
                _isWhole = false;
        }
    }

    // Neither (x) nor x! has an operation of its own.
    private static ExpressionSyntax Plain(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Plain(parenthesized.Expression),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Plain(
                sure.Operand
            ),
            _ => expression,
        };

    private void AddList(IObjectCreationOperation creation)
    {
        if (creation.Arguments is [{ Value: { Type: not { SpecialType: SpecialType.System_Int32 } } copied }])
            AddBehind(copied);
        foreach (var added in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (added is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] })
                _items.Add(item.Value);
            else
                _isWhole = false;
        }
    }

    private void AddReturned(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name, call.Arguments.Length)
        {
            case ("Empty" or "Create", 0):
                break;
            case ("Create", 1) when call.Arguments[0].ArgumentKind == ArgumentKind.ParamArray:
                AddBehind(call.Arguments[0].Value);
                break;
            case ("Create", > 0)
                when call.Arguments.All(argument => argument.Value.Type?.SpecialType == SpecialType.System_String):
                _items.AddRange(call.Arguments.Select(argument => argument.Value));
                break;
            case ("Repeat", 2)
                when KnownConstant.Number(call.Arguments[1].Value) is > 0 and <= int.MaxValue / 2 and var count:
                _items.Add(call.Arguments[0].Value);
                _repeated += (int)count - 1;
                break;
            case (var name, 1) when Copies.Contains(name):
                AddBehind(call.Arguments[0].Value);
                break;
            case (var name, 0) when Copies.Contains(name):
                AddBehind(call.Instance);
                break;
            default:
                _isWhole = false;
                break;
        }
    }

    private static bool IsOfFramework(ISymbol symbol) => Namespaces.Outermost(symbol) == "System";
}
