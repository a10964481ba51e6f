namespace EnvoyerSms.Testing;

/// <summary>How the simulator spells its XML.</summary>
public enum SimulatorSpelling
{
    /// <summary>As XML wants it.</summary>
    WellFormed,

    /// <summary>As the API's document prints it: a raw <c>&amp;</c>, <c>&lt;/ sms_remaining&gt;</c>, <c>sms_remaing</c>.</summary>
    AsPrinted,
}
