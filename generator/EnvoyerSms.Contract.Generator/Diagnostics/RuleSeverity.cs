namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>How much a rule weighs.</summary>
internal enum RuleSeverity
{
    /// <summary>Seen by who looks for it.</summary>
    Information,

    /// <summary>Told at every build.</summary>
    Warning,

    /// <summary>Stops the build.</summary>
    Error,
}
