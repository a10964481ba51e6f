using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Rendering.Source;

/// <summary>Names of a contract are identifiers in PascalCase, as its reader has checked; here is what is made from them.</summary>
internal static class CSharpNames
{
    /// <summary>A parameter or local for a member; another name where <paramref name="taken"/> contains it; the chosen name is added to it.</summary>
    public static string Local(string member, HashSet<string> taken)
    {
        var name = char.ToLowerInvariant(member[0]) + member.Substring(1);
        while (!taken.Add(name))
            name += "Value";
        return IsKeyword(name) ? "@" + name : name;
    }

    /// <summary><c>SmsRemaining</c> as words, for members without a summary.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]);
            words.Append(starts ? " " : "").Append(starts ? char.ToLowerInvariant(name[i]) : name[i]);
        }
        return words.ToString();
    }

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
