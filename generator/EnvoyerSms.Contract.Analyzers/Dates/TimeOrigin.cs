namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What a date with its time becomes where an instant is asked for.</summary>
internal enum TimeOrigin
{
    /// <summary>That depends on the kind of a <c>DateTime</c>, which is not known here.</summary>
    Unknown,

    /// <summary>The same instant on every machine.</summary>
    Instant,

    /// <summary>An instant, shown in the zone of the machine: its day and its hour are the machine's.</summary>
    Now,

    /// <summary>What a clock on a wall shows, without saying where: another instant on a machine in another zone.</summary>
    Wall,
}
