using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Removes a password from the code: from then on it comes from the configuration, where one is at hand, else from an
/// environment variable.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardCodedSecretFix))]
internal sealed class HardCodedSecretFix() : ContractFix(CallSiteRuleIds.HardCodedSecret)
{
    protected override async Task<IEnumerable<NodeEdit>> FindEditsAsync(FixSite site, CancellationToken cancel)
    {
        if (SecretName.Of(site) is not { } name)
            return [];
        // A constant cannot be read when the program runs, and what stands for one would leave the secret in the code.
        var literal =
            site.Node is LiteralExpressionSyntax ? site : await site.WrittenAsync(cancel).ConfigureAwait(false);
        if (literal?.Node is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } secret)
            return [];
        var read = Read(literal, name);
        foreach (var code in new[] { read, Required(literal, read, name) })
        {
            var expression = SyntaxFactory.ParseExpression(code).WithTriviaFrom(secret);
            NodeEdit[] edits = [NodeEdit.Replace(literal.Document, secret, _ => expression)];
            if (await NodeEdits.CompileAsync(site.Document.Project.Solution, edits, cancel).ConfigureAwait(false))
                return edits;
        }
        return [];
    }

    private static string Read(FixSite literal, SecretName name) =>
        KnownConfiguration.At(literal) is { } configuration
            ? $"{configuration}[{Quoted(name.Key)}]"
            : $"{Named(literal, "Environment")}.GetEnvironmentVariable({Quoted(name.Variable)})";

    // For a target that is declared never to be null.
    private static string Required(FixSite literal, string read, SecretName name) =>
        $"{read} ?? throw new {Named(literal, "InvalidOperationException")}({Quoted($"{name.Key} is not set")})";

    private static string Named(FixSite literal, string type) =>
        Usings.Know(literal, "System", type) ? type : "global::System." + type;

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
