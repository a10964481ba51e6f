using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Puts a text together from the expression that makes it.</summary>
internal sealed class TextReader
{
    // Names that double what is behind them (b = a + a, c = b + b …) would otherwise take very long.
    private const int MaxNames = 1_000;

    private int _names;

    /// <param name="origin">A value whose sources were already followed.</param>
    public KnownText Read(IOperation origin) =>
        origin switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => new KnownText(text, IsWhole: true),
            { ConstantValue: { HasValue: true, Value: char character } } => KnownText.Repeat(character, times: 1),
            IInterpolatedStringOperation interpolated => Joined(interpolated.Parts.Select(Part)),
            _ when IsSum(origin) => Joined(Terms(origin).Select(Behind)),
            IObjectCreationOperation
            {
                Type.SpecialType: SpecialType.System_String,
                Arguments: [var character, var count]
            }
                when character.Value.ConstantValue is { HasValue: true, Value: char repeated }
                    && count.Value.ConstantValue is { HasValue: true, Value: int and >= 0 and var times } =>
                KnownText.Repeat(repeated, times),
            IFieldReferenceOperation
            {
                Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String }
            } => KnownText.Empty,
            _ => KnownText.Unknown,
        };

    /// <summary>Of any value; nothing is known of one with several possible values.</summary>
    public KnownText Behind(IOperation value) =>
        ++_names <= MaxNames && ValueSources.Single(value) is { } origin ? Read(origin) : KnownText.Unknown;

    private static KnownText Joined(IEnumerable<KnownText> parts) => parts.Aggregate(KnownText.Empty, KnownText.Join);

    // A number or date is formatted by a culture, so only texts and characters are known.
    private KnownText Part(IInterpolatedStringContentOperation part) =>
        part switch
        {
            IInterpolatedStringTextOperation text => Read(text.Text),
            IInterpolationOperation { Alignment: null, FormatString: null } hole => Behind(hole.Expression),
            _ => KnownText.Unknown,
        };

    // An operator of the user's own may return any text.
    private static bool IsSum(IOperation operation) =>
        operation
            is IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Add,
                OperatorMethod: null,
                Type.SpecialType: SpecialType.System_String
            };

    // A sum hangs in its left operand; one of thousands of terms would overflow the stack of a recursive visit.
    private static Stack<IOperation> Terms(IOperation sum)
    {
        var terms = new Stack<IOperation>();
        for (; IsSum(sum) && !sum.ConstantValue.HasValue; sum = ((IBinaryOperation)sum).LeftOperand)
            terms.Push(((IBinaryOperation)sum).RightOperand);
        terms.Push(sum);
        return terms;
    }
}
