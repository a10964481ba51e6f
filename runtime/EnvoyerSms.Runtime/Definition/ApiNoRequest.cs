using System.ComponentModel;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>The request of an operation without parameters.</summary>
/// <remarks>A class, as all requests are: native code for calls is then made once, and not once more for a structure.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiNoRequest
{
    private ApiNoRequest() { }

    /// <summary>The only one.</summary>
    public static ApiNoRequest Value { get; } = new();
}
