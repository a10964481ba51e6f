using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Code to which the program never comes, as the compiler itself says.</summary>
internal static class DeadCode
{
    public static bool Holds(IOperation operation) =>
        operation.SemanticModel is { } model
        // A function may stand behind a return and be called before it.
        && operation.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not LocalFunctionStatementSyntax
        && model.AnalyzeControlFlow(statement) is { Succeeded: true, StartPointIsReachable: false };
}
