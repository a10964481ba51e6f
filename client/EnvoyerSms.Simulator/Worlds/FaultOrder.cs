using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Worlds;

/// <summary>A fault as it is asked for, by a form or in JSON: which requests, and what goes wrong.</summary>
internal sealed record FaultOrder
{
    // A script is read by people; and it is kept until it is taken away.
    public const int MaxLines = 200;

    public const string Status = "status";
    public const string StatusAfterWork = "status-after-work";
    public const string Error = "error";
    public const string Cut = "cut";
    public const string CutAfterWork = "cut-after-work";
    public const string Late = "late";
    public const string Pass = "pass";

    public static IReadOnlyList<string> Kinds { get; } =
    [Status, StatusAfterWork, Error, Cut, CutAfterWork, Late, Pass];

    /// <summary>What goes wrong: one of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The status of the two kinds that answer with one.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The error that the API refuses with.</summary>
    public int? ErrorId { get; init; }

    /// <summary>How late an answer is.</summary>
    public double? Seconds { get; init; }

    /// <summary>Only requests of this operation.</summary>
    public string? Operation { get; init; }

    /// <summary>Only requests that concern this number.</summary>
    public string? Number { get; init; }

    /// <summary>Only so many requests.</summary>
    public int? Count { get; init; }

    /// <summary>Only some of the requests.</summary>
    public double? Probability { get; init; }

    /// <summary>Where the draws begin.</summary>
    public int? Seed { get; init; }

    // False where it asks for what there is not.
    public bool TryArm(EnvoyerSmsSimulator simulator)
    {
        if (simulator.Faults.Count >= MaxLines)
            return false;
        try
        {
            return Narrow(simulator) is { } setup && Arm(setup);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Null where it names an operation that there is not.
    private FaultSetup? Narrow(EnvoyerSmsSimulator simulator)
    {
        var setup = simulator.EachRequest;
        var number = string.IsNullOrWhiteSpace(Number) ? null : Number;
        if (!string.IsNullOrEmpty(Operation))
        {
            if (!Enum.TryParse<SimulatedOperation>(Operation, out var operation) || !Enum.IsDefined(operation))
                return null;
            setup = setup.When(operation, number);
        }
        else if (number is not null)
        {
            setup = setup.When(number);
        }
        if (Probability is { } probability)
            setup = setup.WithProbability(probability, Seed ?? 1);
        return Count is { } count ? setup.Next(count) : setup;
    }

    private bool Arm(FaultSetup setup)
    {
        switch (Kind)
        {
            case Status when StatusCode is { } status:
                setup.Answer(status);
                return true;
            case StatusAfterWork when StatusCode is { } status:
                setup.AnswerAfterWork(status);
                return true;
            case Error when ErrorId is { } error:
                setup.Answer((SimulatedError)error);
                return true;
            case Cut:
                setup.Disconnect();
                return true;
            case CutAfterWork:
                setup.DisconnectAfterWork();
                return true;
            case Late when Seconds is >= 0 and <= 86_400:
                setup.AnswerLate(TimeSpan.FromSeconds(Seconds.Value));
                return true;
            case Pass:
                setup.Pass();
                return true;
            default:
                return false;
        }
    }
}
