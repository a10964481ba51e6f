using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A request as one location in the code creates it.</summary>
/// <param name="Type">The record.</param>
/// <param name="Given">The members that get a value here, with the expression of the value.</param>
/// <param name="Base">The request that <c>with</c> copies; null where the request is made anew.</param>
/// <param name="IsWhole">A member without value here or in <paramref name="Base"/> has its default.</param>
internal sealed record RequestSite(
    RequestType Type,
    IReadOnlyDictionary<RequestMember, IOperation> Given,
    RequestSite? Base,
    bool IsWhole
)
{
    /// <summary>The expression of a member's value; null where it has none that is known.</summary>
    public IOperation? Value(RequestMember member) =>
        Given.TryGetValue(member, out var value) ? value : Base?.Value(member);

    /// <summary>The expression of a member's value by the member's name.</summary>
    public IOperation? Value(string member) => Type.Member(member) is { } known ? Value(known) : null;

    /// <summary>Whether a flag is set; null where that is known only when the program runs.</summary>
    public bool? Flag(string member)
    {
        if (Value(member) is not { } value)
            return IsWhole ? false : null;
        var flags = ValueSources.All(value).Select(source => KnownConstant.Flag(source.Origin)).Distinct().ToArray();
        return flags.Length == 1 ? flags[0] : null;
    }
}
