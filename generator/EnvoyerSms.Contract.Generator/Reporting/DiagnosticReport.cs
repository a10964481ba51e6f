using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Reporting;

/// <summary>Problems as the compiler reports them.</summary>
internal static class DiagnosticReport
{
    public static Diagnostic ToDiagnostic(this Problem problem) =>
        Diagnostic.Create(
            Descriptors.Of(Rules.Find(problem.Rule)),
            problem.Location.ToLocation(),
            problem.Arguments.ToArray<object>()
        );

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
