using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace EnvoyerSms.Benchmarks;

/// <summary>
/// Short runs, time and bytes. One run proves little on a shared machine: the command <c>measure</c> makes several, each class
/// of benchmarks in a process of its own.
/// </summary>
internal sealed class RunTimeConfig : ManualConfig
{
    public RunTimeConfig()
    {
        AddJob(
            Job.Default.WithLaunchCount(1)
                .WithWarmupCount(12)
                .WithIterationCount(9)
                .WithIterationTime(TimeInterval.FromMilliseconds(150))
                .WithToolchain(InProcessEmitToolchain.Instance)
        );
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(JsonExporter.Brief);
    }
}
