using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Where it says what is made: there the compiler complains of members that are required.</summary>
internal static class CreationNames
{
    public static Location Location(IOperation made) =>
        made.Syntax switch
        {
            ObjectCreationExpressionSyntax named => named.Type.GetLocation(),
            ImplicitObjectCreationExpressionSyntax plain => plain.NewKeyword.GetLocation(),
            var other => other.GetLocation(),
        };
}
