using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Which culture's rules a call uses to read a date.</summary>
internal static class DateCulture
{
    /// <summary>False where the culture is that of the program; null where it is another one, whose calendar is not known.</summary>
    public static bool? IsInvariant(IInvocationOperation call)
    {
        if (Find(call, "IFormatProvider") is not { } given)
            return false;
        return ValueSources.Single(given) switch
        {
            { } origin when KnownConstant.IsNull(origin) => false,
            IPropertyReferenceOperation { Property.Name: "InvariantCulture" or "InvariantInfo" } => true,
            IPropertyReferenceOperation { Property.Name: "CurrentCulture" or "CurrentInfo" } => false,
            _ => null,
        };
    }

    /// <summary>Null where they are known only when the program runs.</summary>
    public static DateTimeStyles? Styles(IInvocationOperation call) =>
        Find(call, nameof(DateTimeStyles)) is not { } given ? DateTimeStyles.None
        : KnownConstant.NumberBehind(given) is { } styles ? (DateTimeStyles)styles
        : null;

    private static IOperation? Find(IInvocationOperation call, string type) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == type)?.Value;
}
