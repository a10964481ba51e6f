using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Dates that a program reads from texts: without an offset in the text they are times of the machine's zone.</summary>
internal static class ParsedTexts
{
    private static readonly Regex Offset = new("(Z|GMT|[-+][0-9]{2}:?([0-9]{2})?) *$", RegexOptions.CultureInvariant);
    private static readonly Regex Quoted = new("'[^']*'|\"[^\"]*\"|\\\\.", RegexOptions.CultureInvariant);

    public static bool Reads(IMethodSymbol method) =>
        method.IsStatic
        && (
            method.Name is "Parse" or "ParseExact" or "TryParse" or "TryParseExact"
                ? DateTypes.Of(method.ContainingType) is DateType.DateTime or DateType.DateTimeOffset
                : method.Name == "ToDateTime"
                    && method
                        is {
                            ContainingType.Name: "Convert",
                            Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..]
                        }
                    && Namespaces.IsSystem(method.ContainingType)
        );

    /// <summary>The call that fills a local by <c>out</c>; null for other locals.</summary>
    public static IInvocationOperation? Into(ILocalSymbol local, SemanticModel model) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is { Parent: DeclarationExpressionSyntax { Parent.Parent.Parent: InvocationExpressionSyntax invocation } }
        && model.SyntaxTree == invocation.SyntaxTree
        && model.GetOperation(invocation) is IInvocationOperation call
        && Reads(call.TargetMethod)
            ? call
            : null;

    public static TimeOrigin Read(IInvocationOperation call)
    {
        if (DateCulture.Styles(call) is not { } styles)
            return TimeOrigin.Unknown;
        if ((styles & DateTimeStyles.AssumeUniversal) != 0)
            return TimeOrigin.Instant;
        var isInstant = DateTypes.Of(call.TargetMethod.ContainingType) == DateType.DateTimeOffset;
        // Who reads a DateTimeOffset from a text that is not known expects an offset in it.
        var otherwise = isInstant ? TimeOrigin.Instant : TimeOrigin.Unknown;
        var text = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } given
            ? KnownText.Behind(given.Value)
            : KnownText.Unknown;
        if (Format(call) is { } format)
            return OfFormat(format, text, otherwise);
        if (call.TargetMethod.Name.EndsWith("Exact", System.StringComparison.Ordinal))
            return otherwise;
        return Offset.IsMatch(text.Text) ? TimeOrigin.Instant
            : text.IsWhole || !isInstant && (styles & DateTimeStyles.RoundtripKind) == 0 ? TimeOrigin.Wall
            : otherwise;
    }

    // Z in quotes is a letter: what is read with it has no zone.
    private static TimeOrigin OfFormat(string format, KnownText text, TimeOrigin otherwise)
    {
        var parts = Quoted.Replace(format, "");
        return parts.IndexOf('z') >= 0 ? TimeOrigin.Instant
            : parts.Length > 1 && parts.IndexOf('K') < 0 ? TimeOrigin.Wall
            : Offset.IsMatch(text.Text) ? TimeOrigin.Instant
            : otherwise;
    }

    private static string? Format(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format") is { } given
        && KnownText.Behind(given.Value) is { IsWhole: true, Text.Length: > 0 } format
            ? format.Text
            : null;
}
