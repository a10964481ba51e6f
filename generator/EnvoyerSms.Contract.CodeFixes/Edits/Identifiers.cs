using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Writes names of symbols as code.</summary>
internal static class Identifiers
{
    public static string Write(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
