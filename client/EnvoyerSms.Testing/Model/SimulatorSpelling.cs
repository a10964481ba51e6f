namespace EnvoyerSms.Testing;

/// <summary>How the simulator spells its XML.</summary>
public enum SimulatorSpelling
{
    /// <summary>As the API's document, wherever that is well-formed: <c>sms_remaing</c> for send and cancel.</summary>
    WellFormed,

    /// <summary>As the API's document prints it, letter by letter: also a raw <c>&amp;</c> and <c>&lt;/ sms_remaining&gt;</c>.</summary>
    AsPrinted,

    /// <summary>As public clients of the service read it: well-formed, and <c>sms_remaining</c> everywhere.</summary>
    AsObserved,
}
