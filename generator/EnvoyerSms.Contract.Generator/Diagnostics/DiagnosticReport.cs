using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

internal static class DiagnosticReport
{
    public static Diagnostic ToDiagnostic(this Problem problem) =>
        Diagnostic.Create(Rules.Find(problem.Rule), problem.Location.ToLocation(), problem.Arguments.ToArray<object>());
}
