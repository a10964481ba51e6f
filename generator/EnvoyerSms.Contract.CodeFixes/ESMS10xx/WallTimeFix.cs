using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>
/// Takes a time of day as one of the contract's zone:
/// <c>new ApiTimeZone("Europe/Paris", "Romance Standard Time").FromLocal(new DateTime(2027, 7, 1, 9, 0, 0))</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WallTimeFix))]
internal sealed class WallTimeFix() : ContractFix(CallSiteRuleIds.WallTime)
{
    private const string Space = "EnvoyerSms.Runtime";
    private const string Type = "ApiTimeZone";

    public override bool MayBreakCode => true;

    public override string Title(Diagnostic diagnostic) => CodeFixWords.Find(Key, FixFacts.Of(diagnostic).Zone ?? "");

    // At the use, where the rule holds: a time behind a name may be right elsewhere.
    protected override IEnumerable<NodeEdit> FindEdits(FixSite site, CancellationToken cancel)
    {
        if (site is not { Facts: { Zone: { } iana, WindowsZone: { } windows }, Node: ExpressionSyntax value })
            return [];
        var isMade = !IsTime(site.Model, value, cancel);
        if (isMade && (Argument(value) is not { } argument || !IsTime(site.Model, argument, cancel)))
            return [];
        var zone = $"new {Type}({Quoted(iana)}, {Quoted(windows)})";
        return
        [
            NodeEdit.Replace(
                site.Document,
                value,
                now => Wrap(zone, isMade ? Argument((ExpressionSyntax)now)! : (ExpressionSyntax)now, now)
            ),
            .. Usings.Add(site, Space, Type),
        ];
    }

    private static bool IsTime(SemanticModel model, ExpressionSyntax value, CancellationToken cancel) =>
        model.GetTypeInfo(value, cancel).Type is { SpecialType: SpecialType.System_DateTime };

    // A DateTimeOffset that is made of a time alone took it in the zone of the machine.
    private static ExpressionSyntax? Argument(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only] } ? only.Expression : null;

    private static ExpressionSyntax Wrap(string zone, ExpressionSyntax time, SyntaxNode around) =>
        SyntaxFactory
            .ParseExpression($"{zone}.FromLocal({time.WithoutTrivia().ToFullString()})")
            .WithTriviaFrom(around);

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
