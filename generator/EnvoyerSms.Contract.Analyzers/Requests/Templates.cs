using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>
/// Requests that are made to be copied. Members that must be given get a blank there, which every copy replaces: it is never
/// sent, so nothing is wrong with it.
/// </summary>
internal static class Templates
{
    /// <summary>What of a request may be sent as it is written here.</summary>
    public static RequestSite Sent(RequestSite site, IOperation made)
    {
        if (made is IInvocationOperation)
            return site;
        var holder = Holder(made);
        if (Copies(made, holder) is { Length: > 0 } copies)
            return Without(site, member => IsReplaced(member, copies));
        return IsHandedOn(holder) ? Without(site, member => IsBlank(site.Given[member])) : site;
    }

    // The later value of what is missing now is not known.
    private static RequestSite Without(RequestSite site, Func<RequestMember, bool> isReplaced)
    {
        var left = site
            .Given.Where(given => !isReplaced(given.Key))
            .ToImmutableDictionary(given => given.Key, given => given.Value);
        return site with { Given = left, IsWhole = false };
    }

    // A flag of one copy decides on the other members there.
    private static bool IsReplaced(RequestMember member, IWithOperation[] copies) =>
        member.Kind == MemberKind.Flag
            ? copies.Any(copy => Gives(copy, member))
            : copies.All(copy => Gives(copy, member));

    private static bool Gives(IWithOperation copy, RequestMember member) =>
        copy
            .Initializer.Initializers.OfType<ISimpleAssignmentOperation>()
            .Any(given =>
                given.Target is IPropertyReferenceOperation { Property.Name: var name } && name == member.Name
            );

    private static IOperation? Holder(IOperation made) =>
        made.Parent is IConversionOperation { IsImplicit: true } conversion ? Holder(conversion) : made.Parent;

    // Null where it is used in another way too.
    private static IWithOperation[]? Copies(IOperation made, IOperation? holder)
    {
        IEnumerable<IOperation>? uses = holder switch
        {
            IWithOperation => [made],
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: false } local } } =>
                Writes.Reads(made, local),
            IFieldInitializerOperation { InitializedFields: [var field] } => FieldUses.Of(
                field,
                made.SemanticModel!.Compilation
            ),
            _ => null,
        };
        var holders = uses?.Select(use => use.Parent).ToArray() ?? [];
        return holders.All(user => user is IWithOperation) ? holders.Cast<IWithOperation>().ToArray() : null;
    }

    private static bool IsHandedOn(IOperation? holder) =>
        holder
            is IReturnOperation
                or IPropertyInitializerOperation
                or IFieldInitializerOperation
                {
                    InitializedFields: [{ DeclaredAccessibility: not Accessibility.Private }]
                };

    private static bool IsBlank(IOperation value) =>
        ValueSources.Single(value) is { } origin
        && (
            KnownConstant.IsNull(origin)
            || KnownConstant.Number(origin) == 0
            || KnownText.Of(origin) is { IsWhole: true, Text: "" }
            || ListReader.Read(origin) is { IsWhole: true, Count: 0 }
        );
}
