using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Reporting;

/// <summary>Problems as the compiler reports them.</summary>
internal static class DiagnosticReport
{
    public static Diagnostic ToDiagnostic(this Problem problem)
    {
        var rule = Rules.Find(problem.Rule);
        return Diagnostic.Create(
            Descriptors.Of(rule),
            problem.Location.ToLocation(),
            problem.Arguments.Select((argument, index) => InMessage(rule, argument, index)).ToArray()
        );
    }

    // The author's own is said as it is in every language.
    private static object InMessage(Rule rule, Wording argument, int index) =>
        rule.Message.Contains($"'{{{index}}}'") ? (object)argument.ToString() : argument;

    public static Location ToLocation(this TextLocation location) =>
        Location.Create(
            location.Path,
            new TextSpan(location.Start, location.Length),
            new LinePositionSpan(
                new LinePosition(location.Line, location.Column),
                new LinePosition(location.EndLine, location.EndColumn)
            )
        );
}
