using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>
/// What a method is called on, however the call is written: <c>client.Send(…)</c> as a member or as an extension, and
/// <c>Extensions.Send(client, …)</c>.
/// </summary>
internal static class Receivers
{
    /// <summary>The instance, or the first argument of an extension method; null for every other static method.</summary>
    public static IOperation? Of(IInvocationOperation call) =>
        call.Instance ?? (Argument(call) is { } receiver ? Unconverted(receiver.Value) : null);

    /// <summary>The arguments apart from the receiver.</summary>
    public static IEnumerable<IArgumentOperation> Arguments(IInvocationOperation call) =>
        call.Arguments.Where(argument => argument != Argument(call));

    /// <summary>The argument that is the receiver of an extension method; null where none is.</summary>
    public static IArgumentOperation? Argument(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod
            ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)
            : null;

    // A client becomes its interface.
    private static IOperation Unconverted(IOperation value) =>
        value is IConversionOperation { IsImplicit: true } conversion ? Unconverted(conversion.Operand) : value;
}
