using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Finds the requests that code makes: with <c>new</c>, with <c>with</c>, or by calling a method that takes their members.</summary>
internal static class RequestSites
{
    // A chain of copies this long is generated code; what its beginning holds stays unknown.
    private const int MaxCopies = 16;

    public static RequestSite? Of(ApiSymbols symbols, IOperation operation) => Of(symbols, operation, copies: 0);

    /// <summary>The request that an argument holds, where it is made in this body.</summary>
    public static RequestSite? Behind(ApiSymbols symbols, IOperation value) => Behind(symbols, value, copies: 0);

    /// <summary>The request that a call sends, where it is made in this body.</summary>
    public static RequestSite? Sent(ApiSymbols symbols, IInvocationOperation call) =>
        Called(symbols, call)
        ?? call.Arguments.Where(argument => symbols.Request(argument.Parameter?.Type) is not null)
            .Select(argument => Behind(symbols, argument.Value))
            .FirstOrDefault();

    private static RequestSite? Of(ApiSymbols symbols, IOperation operation, int copies) =>
        operation switch
        {
            IObjectCreationOperation creation => Created(symbols, creation),
            IWithOperation copy => Copied(symbols, copy, copies),
            IInvocationOperation call => Called(symbols, call),
            _ => null,
        };

    private static RequestSite? Behind(ApiSymbols symbols, IOperation value, int copies) =>
        copies < MaxCopies && ValueSources.Single(value) is { } origin and (IObjectCreationOperation or IWithOperation)
            ? Of(symbols, origin, copies)
            : null;

    private static RequestSite? Created(ApiSymbols symbols, IObjectCreationOperation creation) =>
        symbols.Request(creation.Type) is { } type
            ? new RequestSite(
                type,
                Assigned(type, creation.Initializer),
                Base: null,
                IsWhole: !IsWritten(creation.Constructor) && !SetsOthers(type, creation.Initializer)
            )
            : null;

    /// <summary>A record is partial: its owner may add a constructor that sets any member.</summary>
    public static bool IsWritten(IMethodSymbol? constructor) =>
        constructor is { Parameters.IsEmpty: false } or { DeclaringSyntaxReferences.IsEmpty: false };

    // … or a property that sets others.
    private static bool SetsOthers(RequestType type, IObjectOrCollectionInitializerOperation? initializer) =>
        Assigned(type, initializer).Keys.Any(member => !member.IsAutomatic);

    private static RequestSite? Copied(ApiSymbols symbols, IWithOperation copy, int copies)
    {
        if (symbols.Request(copy.Type) is not { } type)
            return null;
        var copied = SetsOthers(type, copy.Initializer) ? null : Behind(symbols, copy.Operand, copies + 1);
        return new RequestSite(type, Assigned(type, copy.Initializer), copied, copied?.IsWhole ?? false);
    }

    private static RequestSite? Called(ApiSymbols symbols, IInvocationOperation call)
    {
        if (symbols.Call(call.TargetMethod)?.Request is not { } type)
            return null;
        var given = ImmutableDictionary.CreateBuilder<RequestMember, IOperation>();
        foreach (var argument in Receivers.Arguments(call))
        {
            if (argument.Parameter is { } parameter && type.Member(parameter.Name) is { } member)
                given[member] = argument.Value;
        }
        // A method that takes the whole request names none of its members.
        return given.Count == 0 ? null : new RequestSite(type, given.ToImmutable(), Base: null, IsWhole: true);
    }

    private static ImmutableDictionary<RequestMember, IOperation> Assigned(
        RequestType type,
        IObjectOrCollectionInitializerOperation? initializer
    )
    {
        var given = ImmutableDictionary.CreateBuilder<RequestMember, IOperation>();
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (
                assignment.Target is IPropertyReferenceOperation { Property.Name: var name }
                && type.Member(name) is { } member
            )
                given[member] = assignment.Value;
        }
        return given.ToImmutable();
    }
}
