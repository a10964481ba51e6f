using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The options of a client as one method makes them. There is none where other code may change them.</summary>
/// <param name="Creation">Where they are made; null where a registration hands them to a lambda.</param>
internal sealed record OptionsSite(
    IObjectCreationOperation? Creation,
    IReadOnlyList<(IPropertySymbol Member, IOperation Value)> Given
)
{
    /// <summary>The options behind what a client is made from.</summary>
    public static OptionsSite? Behind(ApiSymbols symbols, IOperation value) =>
        ValueSources.Single(value) is IObjectCreationOperation creation && symbols.Types.IsOptions(creation.Type)
            ? Made(symbols, creation)
            : null;

    /// <summary>The options that an assignment belongs to.</summary>
    public static OptionsSite? Around(ApiSymbols symbols, IAssignmentOperation assignment) =>
        assignment.Target is not IPropertyReferenceOperation { Instance: { } options }
            ? null
            : options switch
            {
                IParameterReferenceOperation parameter when IsOfRegistration(symbols, parameter) => Uses(
                    symbols,
                    parameter,
                    parameter.Parameter,
                    creation: null
                ),
                IInstanceReferenceOperation
                    when assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } made } => Behind(
                    symbols,
                    made
                ),
                ILocalReferenceOperation => Behind(symbols, options),
                _ => null,
            };

    /// <summary>Every value that a member is given.</summary>
    public IEnumerable<IOperation> Values(string member) =>
        Given.Where(given => given.Member.Name == member).Select(given => given.Value);

    private static OptionsSite? Made(ApiSymbols symbols, IObjectCreationOperation creation) =>
        Holder(creation) switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: false } local } } =>
                Uses(symbols, creation, local, creation),
            IArgumentOperation argument when Clients.IsMadeWith(symbols, argument) => new OptionsSite(
                creation,
                [.. Initial(creation)]
            ),
            _ => null,
        };

    private static IOperation? Holder(IOperation creation) =>
        creation.Parent is IConversionOperation { IsImplicit: true } conversion ? Holder(conversion) : creation.Parent;

    // Where the name is only used to set and read members, and to make clients, nobody else gets the options.
    private static OptionsSite? Uses(
        ApiSymbols symbols,
        IOperation inside,
        ISymbol name,
        IObjectCreationOperation? creation
    )
    {
        var given = creation is null ? [] : Initial(creation).ToList();
        foreach (var use in Writes.Root(inside).Descendants().Where(operation => IsUse(operation, name)))
        {
            switch (use.Parent)
            {
                case IPropertyReferenceOperation { Property: var member, Parent: IAssignmentOperation set } property
                    when set.Target == property:
                    given.Add((member, set.Value));
                    break;
                case IPropertyReferenceOperation:
                case IArgumentOperation argument when Clients.IsMadeWith(symbols, argument):
                    break;
                default:
                    return null;
            }
        }
        return new OptionsSite(creation, given);
    }

    private static bool IsUse(IOperation operation, ISymbol name) =>
        operation switch
        {
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, name),
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, name),
            _ => false,
        };

    private static IEnumerable<(IPropertySymbol, IOperation)> Initial(IObjectCreationOperation creation) =>
        (creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation)
            .Select(assignment => (((IPropertyReferenceOperation)assignment.Target).Property, assignment.Value));

    // Two registrations may be of the same client, also through configuration.
    private static bool IsOnlyOne(ApiSymbols symbols, IInvocationOperation registration) =>
        Writes
            .Root(registration)
            .Descendants()
            .OfType<IInvocationOperation>()
            .All(call =>
                call == registration
                || !symbols.Types.IsBuilder(call.Type) && !call.TargetMethod.TypeArguments.Any(symbols.Types.IsOptions)
            );

    // services.Add…(options => …)
    private static bool IsOfRegistration(ApiSymbols symbols, IParameterReferenceOperation parameter)
    {
        for (var around = parameter.Parent; around is not null; around = around.Parent)
        {
            if (
                around is IAnonymousFunctionOperation { Symbol: var lambda, Parent: IDelegateCreationOperation made }
                && SymbolEqualityComparer.Default.Equals(lambda, parameter.Parameter.ContainingSymbol)
            )
                return made.Parent is IArgumentOperation { Parent: IInvocationOperation registration }
                    && symbols.Types.IsBuilder(registration.Type)
                    && IsOnlyOne(symbols, registration);
        }
        return false;
    }
}
