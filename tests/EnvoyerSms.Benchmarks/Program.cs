using System.Globalization;
using BenchmarkDotNet.Running;
using EnvoyerSms.Benchmarks;
using EnvoyerSms.Benchmarks.ColdStart;
using EnvoyerSms.Benchmarks.EndToEnd;
using EnvoyerSms.Benchmarks.Hostile;
using EnvoyerSms.Benchmarks.Ratios;

// measure [passes] [class …]   runs encoding, parsing and whole calls, each pass with all peers
// coldstart [rounds]           publishes small programs and times them from start to first response
// hostile                      prints what 1 MiB of the worst responses takes
// ratios                       prints what both measured last, beside the targets
// anything else                is BenchmarkDotNet's
switch (args)
{
    case ["measure", .. var rest]:
        MeasureCommand.Run(Count(rest, otherwise: 3), [.. rest.Skip(1)]);
        break;
    case ["coldstart", .. var rest]:
        foreach (var kind in Enum.GetValues<StartKind>())
            ColdStartCommand.Run(kind, Count(rest, otherwise: 15));
        break;
    case ["hostile"]:
        return HostileCommand.Run(Console.Out);
    case ["ratios"]:
        RatiosCommand.Run(Console.Out);
        break;
    case [ServerProcess.Command, var expected]:
        await Server.RunAsync(Enum.Parse<RequestKind>(expected), CancellationToken.None);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
return 0;

static int Count(string[] arguments, int otherwise) =>
    arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : otherwise;
