using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A constant, or something of which no more is known than that it is not null.</summary>
internal readonly record struct KnownValue(object? Constant, bool IsThere)
{
    public static readonly KnownValue Something = new(null, IsThere: true);

    private bool IsConstant => Constant is not null || !IsThere;

    public KnownValue? Not() => Constant is bool truth ? Of(!truth) : null;

    public KnownValue? IsNull() => Of(!IsThere);

    /// <summary>What a comparison gives; null where that is not known.</summary>
    public static KnownValue? Of(KnownValue? left, BinaryOperatorKind comparison, KnownValue? right)
    {
        if (left is not { } one || right is not { } other)
            return null;
        return comparison switch
        {
            BinaryOperatorKind.Equals => AreEqual(one, other) is { } equal ? Of(equal) : null,
            BinaryOperatorKind.NotEquals => AreEqual(one, other) is { } equal ? Of(!equal) : null,
            _ when one.Constant is not int || other.Constant is not int => null,
            BinaryOperatorKind.LessThan => Of((int)one.Constant < (int)other.Constant),
            BinaryOperatorKind.LessThanOrEqual => Of((int)one.Constant <= (int)other.Constant),
            BinaryOperatorKind.GreaterThan => Of((int)one.Constant > (int)other.Constant),
            BinaryOperatorKind.GreaterThanOrEqual => Of((int)one.Constant >= (int)other.Constant),
            _ => null,
        };
    }

    private static KnownValue Of(bool truth) => new(truth, IsThere: true);

    private static bool? AreEqual(KnownValue one, KnownValue other) =>
        one.IsThere != other.IsThere ? false
        : one.IsConstant && other.IsConstant ? Equals(one.Constant, other.Constant)
        : null;
}
