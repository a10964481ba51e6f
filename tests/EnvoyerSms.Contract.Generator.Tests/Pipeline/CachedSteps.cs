using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>What the steps of a run did, and what they hold.</summary>
internal static class CachedSteps
{
    // Whatever is one of these keeps a whole compilation alive, and compares by identity.
    private static readonly Type[] OfTheCompiler =
    [
        typeof(Compilation),
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxTree),
        typeof(SemanticModel),
        typeof(Location),
        typeof(Diagnostic),
        typeof(AdditionalText),
        typeof(SourceText),
        typeof(AnalyzerConfigOptions),
        typeof(AnalyzerConfigOptionsProvider),
    ];

    public static void AssertAllCached(GeneratorRunResult result)
    {
        Assert.All(
            StepNames.All.Intersect(result.TrackedSteps.Keys),
            name => AssertCached(name, result.TrackedSteps[name])
        );
        Assert.All(result.TrackedOutputSteps, step => AssertCached(step.Key, step.Value));
    }

    public static void AssertHoldNothingOfTheCompiler(GeneratorRunResult result)
    {
        foreach (var name in StepNames.All.Intersect(result.TrackedSteps.Keys))
        foreach (var value in result.TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => output.Value))
            AssertHoldsNothingOfTheCompiler(value, name, new HashSet<object>(ReferenceEqualityComparer.Instance));
    }

    /// <summary>Names of the files whose spec has changed.</summary>
    public static IEnumerable<string> ChangedFiles(GeneratorRunResult result) =>
        from step in result.TrackedSteps[StepNames.Specs]
        from output in step.Outputs
        where output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified
        select ((Generator.Planning.Specs.Spec)output.Value).FileName;

    /// <summary>What a step made anew.</summary>
    public static IEnumerable<object> Changes(GeneratorRunResult result, string step) =>
        from run in result.TrackedSteps[step]
        from output in run.Outputs
        where output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified
        select output.Value;

    private static void AssertCached(string name, IEnumerable<IncrementalGeneratorRunStep> steps)
    {
        foreach (var (_, reason) in steps.SelectMany(step => step.Outputs))
            Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                $"{name}: {reason}"
            );
    }

    private static void AssertHoldsNothingOfTheCompiler(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(OfTheCompiler.Any(type => type.IsInstanceOfType(value)), $"{path} is a {value.GetType()}");
        if (value is Array items)
        {
            foreach (var item in items)
                AssertHoldsNothingOfTheCompiler(item, path + "[]", seen);
        }
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
                AssertHoldsNothingOfTheCompiler(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
