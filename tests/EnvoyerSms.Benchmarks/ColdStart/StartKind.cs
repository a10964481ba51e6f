namespace EnvoyerSms.Benchmarks.ColdStart;

/// <summary>How a program is published.</summary>
internal enum StartKind
{
    /// <summary>Compiled when it runs.</summary>
    Jit,

    /// <summary>Compiled when it is published, but for what the runtime compiles again (PublishReadyToRun).</summary>
    ReadyToRun,

    /// <summary>Native AOT.</summary>
    Aot,
}

internal static class StartKindExtensions
{
    /// <summary>How figures of this kind are named.</summary>
    public static string Work(this StartKind kind) => $"ColdStart({kind})";

    public static string Title(this StartKind kind) =>
        kind switch
        {
            StartKind.Jit => "JIT",
            StartKind.ReadyToRun => "ReadyToRun",
            _ => "Native AOT",
        };
}
