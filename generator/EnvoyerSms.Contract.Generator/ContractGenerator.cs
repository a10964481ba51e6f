using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Rendering;
using EnvoyerSms.Contract.Generator.Reporting;
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
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider);
        var texts = files.SelectMany(ContractFiles.Take).WithTrackingName(StepNames.Texts);

        // What each says, and what is wrong with it.
        var contracts = texts.Read();

        // What was released before, what is accepted of the changes since, and what is to be said of them. Nothing, where no baseline is named.
        var baselines = files
            .SelectMany(BaselineFiles.TakeBaselines)
            .WithTrackingName(StepNames.BaselineTexts)
            .Select(ReadBaseline)
            .WithTrackingName(StepNames.Baselines);
        var accepted = files
            .SelectMany(BaselineFiles.TakeAccepted)
            .WithTrackingName(StepNames.AcceptedTexts)
            .Select(ReadAccepted)
            .WithTrackingName(StepNames.Accepted);
        var reviews = baselines
            .Gather()
            .Combine(accepted.Gather())
            .Select(BaselineSet.Of)
            .Combine(texts.Gather().Combine(contracts).Select(BaselineSet.Now))
            .Select(BaselineReport.Make)
            .WithTrackingName(StepNames.Reviews);

        // The few facts needed about the references and the compilation, so that a key press in C# changes nothing after this step.
        var references = context
            .CompilationProvider.Select(ReferencesOf)
            .Combine(contracts.Select(ClientsOf))
            .Select(ReferenceFacts.Read)
            .WithTrackingName(StepNames.References);
        var facts = references
            .Combine(context.CompilationProvider)
            .Select(ConsumerFacts.Read)
            .WithTrackingName(StepNames.Facts);

        // What is emitted, one spec for each file, and what prevents it.
        var plan = contracts
            .Combine(options.Combine(facts).Select(ConsumerProject.Of))
            .Select(EmitPlan.Make)
            .WithTrackingName(StepNames.Plan);
        var specs = plan.SelectMany(SpecsOf).WithTrackingName(StepNames.Specs);

        // Problems and code are separate outputs, so changing a message does not emit code again.
        context.RegisterSourceOutput(
            contracts.SelectMany(ProblemsOf).WithTrackingName(StepNames.ContractProblems),
            Report
        );
        context.RegisterSourceOutput(plan.SelectMany(ProblemsOf).WithTrackingName(StepNames.PlanProblems), Report);
        context.RegisterSourceOutput(reviews.SelectMany(ProblemsOf).WithTrackingName(StepNames.ReviewProblems), Report);
        context.RegisterSourceOutput(reviews.SelectMany(FindingsOf).WithTrackingName(StepNames.Findings), Report);
        context.RegisterSourceOutput(specs, Emit);
    }

    private static ConsumerReferences ReferencesOf(Compilation compilation, CancellationToken cancellation) =>
        new(compilation.AssemblyName ?? "", compilation.Options, compilation.ExternalReferences);

    private static Gathered<string> ClientsOf(Gathered<ParsedContract> contracts, CancellationToken cancellation)
    {
        var clients = new List<string>();
        foreach (var contract in contracts.All)
        {
            if (contract.Value is { } model)
                clients.Add(EmittedType.Client(model.Api));
        }
        return new Gathered<string>(clients.ToEquatableArray());
    }

    private static IEnumerable<Problem> ProblemsOf(
        Gathered<ParsedContract> contracts,
        CancellationToken cancellation
    ) => contracts.All.SelectMany(contract => contract.Problems);

    private static IEnumerable<Problem> ProblemsOf(EmitPlan plan, CancellationToken cancellation) => plan.Problems;

    private static IEnumerable<Problem> ProblemsOf(BaselineReport review, CancellationToken cancellation) =>
        review.Problems;

    private static IEnumerable<Finding> FindingsOf(BaselineReport review, CancellationToken cancellation) =>
        review.Findings;

    private static Keyed<Baseline> ReadBaseline(Keyed<ContractText> file, CancellationToken cancellation) =>
        new(file.Key, Baseline.Read(file.Value, cancellation));

    private static Keyed<AcceptedFindings> ReadAccepted(Keyed<ContractText> file, CancellationToken cancellation) =>
        new(file.Key, AcceptedReader.Read(file.Value, cancellation));

    private static IEnumerable<Spec> SpecsOf(EmitPlan plan, CancellationToken cancellation) => plan.Specs;

    private static void Report(SourceProductionContext context, Problem problem) =>
        context.ReportDiagnostic(problem.ToDiagnostic());

    private static void Report(SourceProductionContext context, Finding finding) =>
        context.ReportDiagnostic(finding.ToDiagnostic());

    private static void Emit(SourceProductionContext context, Spec spec)
    {
        try
        {
            context.AddSource(spec.FileName, Renderer.Render(spec));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var contract = new TextLocation(spec.Context.Path, 0, 0, 0, 0, 0, 0);
            Report(context, InternalError.At(contract, exception));
        }
    }
}
