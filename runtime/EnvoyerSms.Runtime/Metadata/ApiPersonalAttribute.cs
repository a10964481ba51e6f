namespace EnvoyerSms.Runtime.Metadata;

/// <summary>Marks a member whose value belongs to a person: no message, log or build output shows it. It does nothing by itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiPersonalAttribute : Attribute;
