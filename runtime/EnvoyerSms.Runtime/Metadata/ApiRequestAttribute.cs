namespace EnvoyerSms.Runtime.Metadata;

/// <summary>Marks the record that holds the parameters of an operation. Analyzers read it; it does nothing by itself.</summary>
/// <param name="operation">Name of the operation in the contract.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiRequestAttribute(string operation) : Attribute
{
    /// <summary>Name of the operation in the contract.</summary>
    public string Operation { get; } = operation;
}
