using System.Threading;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>The project that is compiled.</summary>
internal sealed record ConsumerProject(ConsumerOptions Options, ConsumerFacts Facts)
{
    public static ConsumerProject Of(
        (ConsumerOptions Options, ConsumerFacts Facts) source,
        CancellationToken cancellation
    ) => new(source.Options, source.Facts);
}
