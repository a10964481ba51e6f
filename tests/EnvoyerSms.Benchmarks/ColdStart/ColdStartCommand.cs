using EnvoyerSms.Benchmarks.EndToEnd;
using EnvoyerSms.Benchmarks.Ratios;

namespace EnvoyerSms.Benchmarks.ColdStart;

/// <summary>Times programs from their start to the first response, in turn, so that whatever disturbs one disturbs its neighbours too.</summary>
internal static class ColdStartCommand
{
    private const int WarmUp = 3;

    public static void Run(StartKind kind, int rounds)
    {
        var programs = Enum.GetValues<Starter>().Select(starter => Publish(starter, kind)).ToList();
        using var server = new ServerProcess(RequestKind.Short);
        var figures = new List<Figure>();
        for (var round = 1 - WarmUp; round <= rounds; round++)
        {
            foreach (var program in programs)
            {
                var time = program.Run(server.Address);
                if (round > 0)
                    figures.Add(new Figure(round, kind.Work(), program.By, time.TotalNanoseconds, program.Size));
            }
        }
        Artifacts.Save(kind.Work(), figures);
    }

    private static PublishedProgram Publish(Starter starter, StartKind kind)
    {
        Console.WriteLine($"publishing {starter}, {kind.Title()} …");
        return PublishedProgram.Publish(starter, kind);
    }
}
