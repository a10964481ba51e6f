using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Replaces the text of a literal, in the style of the literal where that style can say it.</summary>
internal static class StringLiterals
{
    public static LiteralExpressionSyntax Write(LiteralExpressionSyntax literal, string value)
    {
        var written = WriteInStyle(literal.Token, value);
        var replacement =
            written is not null
            && Parse(written, literal.SyntaxTree.Options) is { } parsed
            && parsed.Token.ValueText == value
                ? parsed
                : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value));
        return replacement.WithTriviaFrom(literal);
    }

    private static string? WriteInStyle(SyntaxToken token, string value) =>
        token.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken => Quotes(token) + value + Quotes(token),
            SyntaxKind.MultiLineRawStringLiteralToken => WriteLines(token.Text, Quotes(token), value),
            _ when token.Text.StartsWith("@", StringComparison.Ordinal) => $"@\"{value.Replace("\"", "\"\"")}\"",
            _ => null,
        };

    // The lines of the text are indented as far as the closing quotes.
    private static string WriteLines(string old, string quotes, string value)
    {
        var indent = old.Substring(old.LastIndexOf('\n') + 1).TrimEnd('"');
        var text = new StringBuilder(quotes).Append(old.Contains("\r\n") ? "\r\n" : "\n");
        foreach (var line in value.Split('\n'))
            text.Append(line.Length > 0 && line != "\r" ? indent : "").Append(line).Append('\n');
        return text.Append(indent).Append(quotes).ToString();
    }

    private static string Quotes(SyntaxToken token) => Regex.Match(token.Text, "^\"+").Value;

    private static LiteralExpressionSyntax? Parse(string written, ParseOptions options) =>
        SyntaxFactory.ParseExpression(written, options: options)
            is LiteralExpressionSyntax { ContainsDiagnostics: false } literal
        && literal.Span.Length == written.Length
            ? literal
            : null;
}
