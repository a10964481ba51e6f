using System.Collections.Concurrent;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>Whatever goes wrong, the server gets a call with an effect once at most, and the caller is told what is true.</summary>
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly ParallelOptions Parallelism = new()
    {
        MaxDegreeOfParallelism = 16,
        CancellationToken = TestContext.Current.CancellationToken,
    };

    private static bool IsThorough => Environment.GetEnvironmentVariable("CI") == "true";

    [Fact]
    public async Task Our_own_handler_in_every_cell() =>
        await CheckAsync([.. Cells(UserHandler.Own, States(UserHandler.Own))]);

    [Fact]
    public async Task Handlers_of_users_in_every_cell() =>
        await CheckAsync([.. UserHandler.All.SelectMany(static handler => Cells(handler, States(handler)))]);

    // Else a cell could be empty, and say nothing.
    [Fact]
    public async Task Each_fault_and_each_handler_does_its_harm_without_us()
    {
        var doubled = new ConcurrentDictionary<string, int>();
        var misjudged = new ConcurrentDictionary<string, int>();
        await Parallel.ForEachAsync(
            UserHandler
                .All.Prepend(UserHandler.Own)
                .SelectMany(static handler => Cells(handler, ConnectionState.Fresh)),
            Parallelism,
            async (cell, cancel) =>
            {
                var outcome = await cell.RunPlainAsync(cancel);
                if (outcome.Requests > 1)
                {
                    doubled.AddOrUpdate(cell.Handler.Name, 1, static (_, count) => count + 1);
                    doubled.AddOrUpdate(cell.Breakage.Name, 1, static (_, count) => count + 1);
                }
                if (Fault(cell, outcome) is not null)
                    misjudged.AddOrUpdate(cell.Breakage.Name, 1, static (_, count) => count + 1);
            }
        );
        foreach (var handler in UserHandler.All.Prepend(UserHandler.Own))
            output.WriteLine(
                $"more than one request in {doubled.GetValueOrDefault(handler.Name)} cells of {handler.Name}"
            );
        Assert.All(
            UserHandler.All.Where(static handler => handler.Repeats),
            handler => Assert.Contains(handler.Name, doubled.Keys)
        );
        Assert.All(
            Breakage.All.Where(static breakage => breakage.Expected is Verdict.Unknown),
            breakage => Assert.Contains(breakage.Name, misjudged.Keys)
        );
    }

    // The network below sends again by itself what breaks on a connection that was used before: only our body stops it.
    [Fact]
    public async Task The_network_sends_again_by_itself_without_us()
    {
        var doubled = new ConcurrentQueue<FaultCell>();
        await Parallel.ForEachAsync(
            Cells(UserHandler.Own, Enum.GetValues<ConnectionState>()),
            Parallelism,
            async (cell, cancel) =>
            {
                if ((await cell.RunPlainAsync(cancel)).Requests > 1)
                    doubled.Enqueue(cell);
            }
        );
        foreach (var cells in doubled.GroupBy(static cell => (cell.Method, cell.State)))
            output.WriteLine($"more than one request in {cells.Count()} cells of {cells.Key}");
        Assert.Contains(doubled, static cell => cell is { Method: ApiMethod.Get, State: ConnectionState.Pooled });
    }

    private async Task CheckAsync(IReadOnlyCollection<FaultCell> cells)
    {
        var faults = new ConcurrentQueue<string>();
        var verdicts = new ConcurrentQueue<Verdict>();
        await Parallel.ForEachAsync(
            cells,
            Parallelism,
            async (cell, cancel) =>
            {
                try
                {
                    var outcome = await cell.RunAsync(cancel);
                    verdicts.Enqueue(outcome.Verdict);
                    if (Fault(cell, outcome) is { } fault)
                        faults.Enqueue($"{cell}: {fault}");
                }
                catch (Exception error) when (!cancel.IsCancellationRequested)
                {
                    faults.Enqueue($"{cell}: {error}");
                }
            }
        );
        output.WriteLine($"{cells.Count} cells: {string.Join(", ", verdicts.CountBy(static verdict => verdict))}");
        Assert.True(faults.IsEmpty, $"{faults.Count} faults\n{string.Join("\n", faults.Take(20))}");
    }

    private static string? Fault(FaultCell cell, FaultOutcome outcome)
    {
        var (verdict, requests, partial) = outcome;
        if (requests + partial > 1)
            return $"{requests} requests, and {partial} in part";
        if (verdict == Verdict.NotSent && requests > 0)
            return "not sent, and yet it came";
        var isAllowed = cell.Breakage.Expected switch
        {
            null => verdict is Verdict.NotSent or Verdict.Unknown,
            _ when verdict == Verdict.NotSent => cell.Handler.ReadsBody,
            _ when verdict == Verdict.Unknown && cell.Handler is { Repeats: true } => true,
            { } expected => verdict == expected,
        };
        return isAllowed ? null : $"{verdict} instead of {cell.Breakage.Expected}";
    }

    private static IEnumerable<FaultCell> Cells(UserHandler handler, params ConnectionState[] states) =>
        from breakage in Breakage.All
        from state in states
        from method in Enum.GetValues<ApiMethod>()
        where !(breakage.NeedsBody && method is ApiMethod.Get or ApiMethod.Delete)
        select new FaultCell(breakage, state, method, handler);

    private static ConnectionState[] States(UserHandler handler) =>
        handler.Floods || !(IsThorough || handler == UserHandler.Own)
            ? [ConnectionState.Fresh]
            : Enum.GetValues<ConnectionState>();
}
