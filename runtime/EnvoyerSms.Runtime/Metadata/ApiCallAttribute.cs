namespace EnvoyerSms.Runtime.Metadata;

/// <summary>Marks a client method that calls the API. Analyzers read it; it does nothing by itself.</summary>
/// <param name="operation">Name of the operation in the contract.</param>
/// <param name="effect">What a call changes at the service.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiCallAttribute(string operation, ApiEffect effect) : Attribute
{
    /// <summary>Name of the operation in the contract.</summary>
    public string Operation { get; } = operation;

    /// <summary>What a call changes at the service.</summary>
    public ApiEffect Effect { get; } = effect;

    /// <summary>
    /// The record that holds the parameters; null where the operation has none. A method that takes them one by one names
    /// each like the record's member.
    /// </summary>
    public Type? Request { get; set; }
}
