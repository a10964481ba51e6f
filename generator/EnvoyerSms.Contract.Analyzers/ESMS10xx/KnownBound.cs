using EnvoyerSms.Contract.Generator.Constraints;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A value that code writes down and that bounds are about.</summary>
/// <param name="Order">By which it is compared with bounds.</param>
/// <param name="Shown">As messages show it.</param>
internal readonly record struct KnownBound(decimal Order, string Shown)
{
    /// <param name="kind">What the member holds.</param>
    /// <param name="origin">A value whose sources were already followed.</param>
    public static KnownBound? Of(MemberKind kind, IOperation origin)
    {
        switch (kind)
        {
            case MemberKind.Decimal when Number(origin) is { } number:
                return new KnownBound(number, Bounds.Print(number));
            case MemberKind.Day when InstantReader.Read(origin) is { Wall: var day }:
                return new KnownBound(Bounds.Order(day), Bounds.Print(day));
            case MemberKind.Duration when KnownSpan.Of(origin) is { } span:
                return new KnownBound(Bounds.Order(span), Bounds.Print(span));
            default:
                return null;
        }
    }

    private static decimal? Number(IOperation origin) =>
        origin.ConstantValue is { HasValue: true, Value: decimal number } ? number : KnownConstant.Number(origin);
}
