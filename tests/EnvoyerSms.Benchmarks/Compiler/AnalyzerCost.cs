using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace EnvoyerSms.Benchmarks.Compiler;

/// <summary>
/// What the analyzers of call sites add to a compilation: the SDK's own compiler, in a process of its own, with the SDK's
/// analyzers, once without ours and once with.
/// </summary>
[Config(typeof(OneCompilerAtATime))]
public class AnalyzerCost
{
    private CompilerRun? _run;

    /// <summary>The project that is compiled.</summary>
    [ParamsAllValues]
    public CompiledProject Project { get; set; }

    /// <summary>Writes the project to a folder of its own.</summary>
    [GlobalSetup]
    public void Write() => _run = CompilerRun.Prepare(Project);

    /// <summary>Takes it away again.</summary>
    [GlobalCleanup]
    public void Delete() => _run!.Dispose();

    /// <summary>The SDK's analyzers alone.</summary>
    [Benchmark(Baseline = true)]
    public void Without() => _run!.Compile(withOurs: false);

    /// <summary>With ours beside them.</summary>
    [Benchmark]
    public void With() => _run!.Compile(withOurs: true);
}

// The compiler runs in a process of its own, so BenchmarkDotNet need not build one.
internal sealed class OneCompilerAtATime : ManualConfig
{
    public OneCompilerAtATime() =>
        AddJob(
            new Job()
                .WithStrategy(RunStrategy.Monitoring)
                .WithWarmupCount(1)
                .WithIterationCount(5)
                .WithToolchain(InProcessEmitToolchain.DontLogOutput)
        );
}

/// <summary>Projects to compile.</summary>
public enum CompiledProject
{
    /// <summary>100,000 lines that never call the API, though the client is there.</summary>
    NoCall,

    /// <summary>10,000 calls of the API.</summary>
    TenThousandCalls,
}
