using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Code that is never reached, according to the compiler.</summary>
internal static class DeadCode
{
    public static bool Holds(IOperation operation) =>
        operation.SemanticModel is { } model
        // A local function may be declared after a return and called before it.
        && operation.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not LocalFunctionStatementSyntax
        && model.AnalyzeControlFlow(statement) is { Succeeded: true, StartPointIsReachable: false };
}
