using System.ComponentModel;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>The request of an operation without parameters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiNoRequest;
