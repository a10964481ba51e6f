using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Where clients are made.</summary>
internal static class Clients
{
    /// <summary>A client is made with this argument: by <c>new</c>, or by the method of its class.</summary>
    public static bool IsMadeWith(ApiSymbols symbols, IArgumentOperation argument) =>
        argument.Parent switch
        {
            IObjectCreationOperation { Type: INamedTypeSymbol client } => symbols.IsClient(client),
            IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: var client } } => symbols.IsClient(
                client
            ),
            _ => false,
        };

    /// <summary>The options that a client was made with, where both are in the same body of code.</summary>
    public static OptionsSite? Options(ApiSymbols symbols, IOperation client) =>
        ValueSources
            .Single(client)
            ?.ChildOperations.OfType<IArgumentOperation>()
            .Where(argument => symbols.Types.IsOptions(argument.Parameter?.Type) && IsMadeWith(symbols, argument))
            .Select(argument => OptionsSite.Behind(symbols, argument.Value))
            .FirstOrDefault();
}
