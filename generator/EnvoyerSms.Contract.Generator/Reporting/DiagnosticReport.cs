using EnvoyerSms.Contract.Generator.Baselines;
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
            Wording.Of(rule, problem.Arguments).Holes.ToArray()
        );
    }

    /// <summary>A change stands where the author wrote it, and warns where the version says too little of it.</summary>
    public static Diagnostic ToDiagnostic(this Finding finding) =>
        Diagnostic.Create(
            Descriptors.Of(finding.Change.Rule),
            finding.Located.New.ToLocation(),
            finding.IsBeyond ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            additionalLocations: null,
            properties: null,
            new PhraseText(finding.Change.Told)
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
