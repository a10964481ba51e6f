using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Writes another text between the holes of an interpolated string.</summary>
internal static class InterpolatedTexts
{
    // Some versions of the compiler read {{ as two braces here, and as one later.
    private static readonly bool ReadsTwo =
        SyntaxFactory.ParseExpression("$\"{{\"")
            is InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text] }
        && text.TextToken.ValueText.Length == 2;

    /// <summary>What a part says.</summary>
    public static string Read(InterpolatedStringTextSyntax part)
    {
        var value = part.TextToken.ValueText;
        return ReadsTwo && !IsRaw(part) ? value.Replace("{{", "{").Replace("}}", "}") : value;
    }

    /// <remarks>Whether the result still says what it should is for the caller to check: raw strings can say anything but their own quotes.</remarks>
    public static InterpolatedStringTextSyntax Write(InterpolatedStringTextSyntax part, Func<string, string> change)
    {
        var old = part.TextToken;
        var value = change(Read(part));
        var text = Start(part) switch
        {
            SyntaxKind.InterpolatedStringStartToken => Escape(value),
            SyntaxKind.InterpolatedVerbatimStringStartToken => Double(value.Replace("\"", "\"\"")),
            _ => change(old.Text),
        };
        return part.WithTextToken(
            SyntaxFactory.Token(
                old.LeadingTrivia,
                SyntaxKind.InterpolatedStringTextToken,
                text,
                ReadsTwo && !IsRaw(part) ? Double(value) : value,
                old.TrailingTrivia
            )
        );
    }

    private static bool IsRaw(InterpolatedStringTextSyntax part) =>
        Start(part) is not (SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken);

    private static SyntaxKind Start(InterpolatedStringTextSyntax part) =>
        ((InterpolatedStringExpressionSyntax)part.Parent!).StringStartToken.Kind();

    private static string Escape(string value)
    {
        var quoted = SymbolDisplay.FormatLiteral(value, quote: true);
        return Double(quoted.Substring(1, quoted.Length - 2));
    }

    private static string Double(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
