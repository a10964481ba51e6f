using System.Diagnostics.CodeAnalysis;
using EnvoyerSms.Testing.Faults;

namespace EnvoyerSms.Testing.State;

// The whole state of the simulated service. All code that reads or changes it holds the gate, so that each
// call is one step: two sends at once cannot spend the same SMS.
internal sealed class World
{
    // Then a request window is over, for the server and for clients that reckon with the way there.
    private static readonly TimeSpan AfterTheWindow = RequestWindow.Length + TimeSpan.FromMinutes(1);

    private readonly SimulatorOptions _options;

    public World(SimulatorOptions options)
    {
        _options = options;
        Clock = new SimulatorClock(options.TimeProvider, options.StartTime, options.ClockSpeed);
        Begin();
    }

    public object Gate { get; } = new();
    public SimulatorClock Clock { get; }
    public Arrivals Arrivals { get; } = new();
    public FaultScript Faults { get; } = new();

    // Grows when all begins anew.
    public int Generation { get; private set; }
    public Counts Counts { get; private set; }
    public RequestLog Requests { get; private set; }
    public Outcomes Outcomes { get; private set; }
    public Customers Customers { get; private set; }
    public MessageStore Messages { get; private set; }

    // The initial state. The clock and the cursors are not set back: a wait from an earlier cursor still finds only later messages, and
    // where requests were made, time passes until they count no more.
    public void Reset()
    {
        bool wasAsked;
        lock (Gate)
            wasAsked = !Requests.IsEmpty;
        // Outside the gate, since what waits on the clock may call at once.
        if (wasAsked)
            Clock.Advance(AfterTheWindow);
        Clock.RunAt(_options.ClockSpeed);
        lock (Gate)
            Begin();
    }

    // What becomes of the messages to a number: of those under way, and of those to come.
    public void SetDelivery(string number, SimulatedStatus status)
    {
        Outcomes.Set(number, status);
        Customers.SetStopped(number, status == SimulatedStatus.StopSms);
        if (status == SimulatedStatus.StopSms)
            return;
        foreach (var message in Messages.All)
            message.EndWith(number, status, Clock.GetUtcNow());
    }

    // What a recipient writes.
    public void Receive(string from, string text, long? inReplyTo)
    {
        var now = Clock.GetUtcNow();
        if (text.Trim().Equals("STOP", StringComparison.OrdinalIgnoreCase))
        {
            Customers.Stop(from);
            return;
        }
        var message = inReplyTo is { } id
            ? Messages.Get(id)
            : Messages.FindLast(sent => sent.AcceptsReplies && sent.WentTo(from) && sent.HasLeft(now))
                ?? throw new InvalidOperationException("No message that takes replies has left for this number.");
        message.AddReply(from, text, now);
    }

    [MemberNotNull(nameof(Counts), nameof(Requests), nameof(Outcomes), nameof(Customers), nameof(Messages))]
    private void Begin()
    {
        Generation++;
        Faults.Clear();
        Counts = new Counts();
        Requests = new RequestLog(_options.MaxKept);
        Outcomes = new Outcomes(_options);
        Customers = new Customers(_options, Outcomes);
        Messages = new MessageStore(_options, Arrivals);
    }
}
