using System;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Where checks of one request report what they find.</summary>
/// <param name="sink">Takes what is found in place of the compiler.</param>
internal readonly struct SiteReport(OperationAnalysisContext context, RequestSite site, Action<Diagnostic>? sink = null)
{
    private readonly Action<Diagnostic>? _sink = sink;

    public RequestSite Site { get; } = site;

    public OperationAnalysisContext Context { get; } = context;

    /// <summary>Reports a value that breaks a rule.</summary>
    /// <param name="rule">The rule of the contract; null for one that every contract has. An assumed one, or advice, is a warning at most.</param>
    /// <param name="facts">What a fix needs to know.</param>
    public void Broken(
        DiagnosticDescriptor descriptor,
        MemberRule? rule,
        ValueSource value,
        object[] arguments,
        FixFacts? facts = null
    ) => Broken(descriptor, rule, value.Location, value.Written, arguments, facts);

    public void Broken(
        DiagnosticDescriptor descriptor,
        MemberRule? rule,
        Location location,
        Location? written,
        object[] arguments,
        FixFacts? facts = null
    )
    {
        if (NotSent.Holds(Context.Operation))
            return;
        var found = Diagnostic.Create(
            descriptor,
            location,
            Severity(descriptor, rule),
            written is null ? null : [written],
            facts?.ToProperties(),
            [.. arguments.Select(Said)]
        );
        if (_sink is null)
            Context.ReportDiagnostic(found);
        else
            _sink(found);
    }

    private static object Said(object argument) =>
        argument is CallSiteWord word ? CallSiteWords.Find(word.Name, word.Arguments) : argument;

    // Without a line of the document it is not certain that the API refuses it; it accepts what breaks advice.
    private static DiagnosticSeverity Severity(DiagnosticDescriptor descriptor, MemberRule? rule) =>
        rule is { Assumed: true } or { Advice: true } && descriptor.DefaultSeverity == DiagnosticSeverity.Error
            ? DiagnosticSeverity.Warning
            : descriptor.DefaultSeverity;
}
