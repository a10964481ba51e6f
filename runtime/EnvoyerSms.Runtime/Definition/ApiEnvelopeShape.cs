using System.ComponentModel;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>An envelope that is no element of status and element of error below one root.</summary>
/// <remarks>Only contracts that have such an envelope name a class below this one, so that other programs are made without them.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiEnvelopeShape
{
    private protected ApiEnvelopeShape() { }
}
