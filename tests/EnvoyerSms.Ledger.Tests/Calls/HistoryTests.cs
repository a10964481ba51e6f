using CsCheck;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Calls;

/// <summary>Whatever happens to one key, in whichever order.</summary>
public sealed class HistoryTests
{
    private const string Key = "order-1";

    private enum What
    {
        Call,
        CallAndCrash,
        CallAndLoseTheResponse,
        CallAndBeRefused,
        LetTimePass,
        AssumeSent,
        AssumeNotSent,
    }

    private static readonly Gen<(What What, int Step)[]> Histories = Gen.Select(
        Gen.Int[0, 6].Select(number => (What)number),
        Gen.Int[1, 8]
    ).Array[1, 12];

    [Fact]
    public Task A_key_is_sent_as_often_as_somebody_freed_it_and_once_more_at_most() =>
        Histories.SampleAsync(HoldsAsync, iter: 60, threads: 1);

    private static async Task HoldsAsync((What What, int Step)[] history)
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var simulator = new EnvoyerSmsSimulator();
        await using var one = new Machine(place.Open(), simulator);
        var cancel = TestContext.Current.CancellationToken;
        await one.Ledger.EnsureCreatedAsync(cancel);
        var freed = 0;
        foreach (var (what, step) in history)
        {
            switch (what)
            {
                case What.LetTimePass:
                    await place.JumpAsync(TimeSpan.FromSeconds(61));
                    break;
                case What.AssumeSent or What.AssumeNotSent:
                    freed += await DecideAsync(one, what == What.AssumeNotSent, cancel) ? 1 : 0;
                    break;
                case What.CallAndCrash:
                    await CrashAsync(place, simulator, step);
                    break;
                default:
                    if (what == What.CallAndLoseTheResponse)
                        simulator.Next().DisconnectAfterWork();
                    else if (what == What.CallAndBeRefused)
                        simulator.Next().Answer(SimulatedError.NotEnoughSms);
                    await TryAsync(() => one.SendAsync(Key));
                    simulator.ClearFaults();
                    break;
            }
        }
        var sent = simulator.Messages.Count(message => message.Recipients.Contains(Machine.Number));
        var state = (await one.Ledger.FindAsync(Machine.Key(Key), cancel))?.State;
        var told = $"{string.Join(", ", history)}: sent {sent}, freed {freed}, {state}";
        Assert.True(sent <= 1 + freed, told);
        Assert.True(state != LedgerState.Done || sent > 0, told);
        Assert.True(state is not (null or LedgerState.Free or LedgerState.Rejected) || sent <= freed, told);
    }

    private static async Task<bool> DecideAsync(Machine one, bool frees, CancellationToken cancel)
    {
        var before = (await one.Ledger.FindAsync(Machine.Key(Key), cancel))?.State;
        try
        {
            var decision = frees ? LedgerDecision.AssumeNotSent : LedgerDecision.AssumeSent;
            await one.Ledger.ResolveAsync(Machine.Key(Key), decision, "ops", "a test", cancel);
            return frees && before != LedgerState.AssumedNotSent;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task CrashAsync(StorePlace place, EnvoyerSmsSimulator simulator, int step)
    {
        var crash = new Crash(step);
        using var handler = new CrashingHandler(simulator.CreateHandler(), crash);
        await using var dying = new Machine(new CrashingStore(place.Open(), crash), simulator, handler);
        var call = TryAsync(() => dying.SendAsync(Key));
        await Task.WhenAny(call, crash.Happened).WaitAsync(Eventually.Bound, TestContext.Current.CancellationToken);
    }

    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ApiException)
        {
            // What it tells is not the question here.
        }
    }
}
