using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>The name of a secret outside the code.</summary>
/// <param name="Key">In the configuration, <c>EnvoyerSms:Password</c>.</param>
/// <param name="Variable">In the environment, <c>ENVOYERSMS_PASSWORD</c>.</param>
internal sealed record SecretName(string Key, string Variable)
{
    private const string Suffix = "Options";

    /// <summary>By the member of the options that the squiggle's value is given to; null where it is given to none.</summary>
    public static SecretName? Of(FixSite site) =>
        site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
        && assignment.Right.Span.Contains(site.Node.Span)
        && site.Model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { ContainingType.Name: var type } member
        && type.EndsWith(Suffix, StringComparison.Ordinal)
            ? Of(type.Substring(0, type.Length - Suffix.Length), member.Name)
            : null;

    private static SecretName Of(string api, string member) =>
        new($"{api}:{member}", $"{api}_{Regex.Replace(member, "(?<=[a-z0-9])(?=[A-Z])", "_")}".ToUpperInvariant());
}
