using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Dates and times that do not exist, anywhere in the expression of a value.</summary>
internal static class DateChecks
{
    /// <summary>False where the program cannot reach the value, because the expression throws.</summary>
    public static bool Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        var isSound = true;
        foreach (var piece in DatePieces.Of(value))
        {
            foreach (var flaw in DateParts.Of(piece.Origin)?.Flaws() ?? [])
            {
                Report(report, member, CallSiteRules.NoSuchDate, piece, flaw);
                isSound = false;
            }
            foreach (var text in DateTexts.Of(piece.Origin).Where(text => !text.CanBeRead))
            {
                var shown = ConstraintMessages.Quoted(text.Text);
                var flaw = new DateFlaw(member.Name, text.Source, shown, text.Remedy);
                Report(report, member, CallSiteRules.NotADate, piece, flaw);
                isSound = false;
            }
        }
        return isSound;
    }

    /// <summary>The value itself, unless it belongs to a person.</summary>
    public static object Shown(RequestMember member, string value) =>
        member.IsPersonal ? CallSiteWords.Find("HiddenValue") : value;

    private static void Report(
        in SiteReport report,
        RequestMember member,
        DiagnosticDescriptor descriptor,
        ValueSource piece,
        DateFlaw flaw
    )
    {
        report.Broken(
            descriptor,
            null,
            piece.IsNamed ? piece.Location : flaw.Source.Location,
            piece.IsNamed ? flaw.Source.Written ?? flaw.Source.Location : flaw.Source.Written,
            [
                flaw.What,
                Shown(member, flaw.Shown),
                member.IsPersonal ? CallSiteWords.Find("WriteRealDate") : flaw.Remedy,
            ]
        );
    }
}
