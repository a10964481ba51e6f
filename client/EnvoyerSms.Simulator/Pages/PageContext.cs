using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Pages;

// What each page is given beside its own subject.
internal sealed record PageContext(ServedWorld World, Words Words, string Origin, string Path, Notice? Notice)
{
    // From before anything of the page was read: a change in between is noticed.
    public string Mark { get; } = World.Mark;

    public DateTimeOffset Now { get; } = World.Simulator.TimeProvider.GetUtcNow();

    public EnvoyerSmsSimulator Simulator => World.Simulator;
}
