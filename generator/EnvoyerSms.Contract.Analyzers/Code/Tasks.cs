using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The task that a call of the API returns, and what becomes of it.</summary>
internal static class Tasks
{
    /// <summary>The largest expression that is still the task of a call: with its <c>ConfigureAwait</c>, and what stands before <c>?.</c>.</summary>
    public static IOperation Of(IOperation call) =>
        call.Parent switch
        {
            IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == call =>
                Of(configured),
            IConditionalAccessOperation access when access.WhenNotNull == call => Of(access),
            IConversionOperation { IsImplicit: true } conversion => Of(conversion),
            _ => call,
        };

    /// <summary>What a call gives is read item by item, and nothing is sent before.</summary>
    public static bool IsSequence(ITypeSymbol type) =>
        type.Name == "IAsyncEnumerable" && Namespaces.Outermost(type) == "System";

    /// <summary>The failure of a call appears where the call stands.</summary>
    public static bool IsAwaited(IOperation call) =>
        Of(call).Parent is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "GetAwaiter" };

    /// <summary>The call whose result a value is; null where it is none of a call in this body.</summary>
    public static IInvocationOperation? CallBehind(ApiSymbols symbols, IOperation result) =>
        ValueSources.Single(result) switch
        {
            IAwaitOperation awaited => CallBehind(symbols, awaited.Operation),
            IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } => CallBehind(symbols, task),
            IInvocationOperation
            {
                TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult",
                Instance: { } task
            } => CallBehind(symbols, task),
            IInvocationOperation call when symbols.Call(call.TargetMethod) is not null => call,
            _ => null,
        };
}
