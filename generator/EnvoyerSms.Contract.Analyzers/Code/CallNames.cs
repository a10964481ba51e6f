using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Where the name of a called method stands.</summary>
internal static class CallNames
{
    public static Location Location(IInvocationOperation call) =>
        (
            call.Syntax is InvocationExpressionSyntax { Expression: var called }
                ? called switch
                {
                    MemberAccessExpressionSyntax member => member.Name,
                    MemberBindingExpressionSyntax member => member.Name,
                    _ => called,
                }
                : call.Syntax
        ).GetLocation();
}
