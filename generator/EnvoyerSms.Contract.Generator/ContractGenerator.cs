using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Rendering;
using EnvoyerSms.Contract.Generator.Rendering.Specs;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator;

/// <summary>Contracts among the additional files of a project become typed clients in it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the project asks for.
        var options = context
            .AnalyzerConfigOptionsProvider.Select(ConsumerOptions.Read)
            .WithTrackingName(StepNames.Options);

        // Every contract file, by value.
        var texts = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(ContractFiles.Take)
            .WithTrackingName(StepNames.Texts);

        // What each says, and what is wrong with it.
        var contracts = texts.Select(ContractReader.Read).WithTrackingName(StepNames.Contracts);

        // The few facts that count about the references and the compilation, so that a key press in C# ends here.
        var clients = contracts.SelectMany(ClientsOf).Collect();
        var references = context
            .CompilationProvider.Select(ReferencesOf)
            .Combine(clients)
            .Select(ReferenceFacts.Read)
            .WithTrackingName(StepNames.References);
        var facts = references
            .Combine(context.CompilationProvider)
            .Select(ConsumerFacts.Read)
            .WithTrackingName(StepNames.Facts);

        // What is emitted, one slice for each file, and what stands in the way.
        var plan = contracts
            .Collect()
            .Combine(options)
            .Combine(facts)
            .Select(EmitPlan.Make)
            .WithTrackingName(StepNames.Plan);
        var specs = plan.SelectMany(SpecsOf).WithTrackingName(StepNames.Specs);

        // Problems and code leave separately: rewording the one emits nothing of the other again.
        context.RegisterSourceOutput(
            contracts.SelectMany(ProblemsOf).WithTrackingName(StepNames.ContractProblems),
            Report
        );
        context.RegisterSourceOutput(plan.SelectMany(ProblemsOf).WithTrackingName(StepNames.PlanProblems), Report);
        context.RegisterSourceOutput(specs, Emit);
    }

    /// <summary>Full name of the client that a contract describes.</summary>
    internal static string ClientOf(ContractModel model) => $"{model.Api.Namespace}.{model.Api.Name}Client";

    internal static Problem InternalError(TextLocation location, Exception exception) =>
        new(RuleIds.InternalError, location, [$"{exception.GetType().Name}, {Words.Short(exception.Message)}"]);

    // While only sources change, a compilation hands on the same array of references, and that is what is compared.
    private static (string Assembly, ImmutableArray<MetadataReference> References) ReferencesOf(
        Compilation compilation,
        CancellationToken cancellation
    ) => (compilation.AssemblyName ?? "", compilation.ExternalReferences);

    private static IEnumerable<string> ClientsOf(ParsedContract contract, CancellationToken cancellation) =>
        contract.Value is { } model ? [ClientOf(model)] : [];

    private static IEnumerable<Problem> ProblemsOf(ParsedContract contract, CancellationToken cancellation) =>
        contract.Problems;

    private static IEnumerable<Problem> ProblemsOf(EmitPlan plan, CancellationToken cancellation) => plan.Problems;

    private static IEnumerable<Spec> SpecsOf(EmitPlan plan, CancellationToken cancellation) => plan.Specs;

    private static void Report(SourceProductionContext context, Problem problem) =>
        context.ReportDiagnostic(problem.ToDiagnostic());

    private static void Emit(SourceProductionContext context, Spec spec)
    {
        try
        {
            var output = new SourceWriter();
            spec.Render(output);
            context.AddSource(spec.FileName, output.ToSourceText());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var contract = new TextLocation(spec.Context.Path, 0, 0, 0, 0, 0, 0);
            Report(context, InternalError(contract, exception));
        }
    }
}
