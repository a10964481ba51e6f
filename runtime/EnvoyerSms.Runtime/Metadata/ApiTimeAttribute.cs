namespace EnvoyerSms.Runtime.Metadata;

/// <summary>Says in which time zone the API reads an instant. Analyzers read it; it does nothing by itself.</summary>
/// <param name="iana">Name of the zone in the IANA database, such as <c>Europe/Paris</c>.</param>
/// <param name="windows">Name of the zone on Windows; empty where the contract gives none.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiTimeAttribute(string iana, string windows) : Attribute
{
    /// <summary>Name of the zone in the IANA database.</summary>
    public string Iana { get; } = iana;

    /// <summary>Name of the zone on Windows; empty where the contract gives none.</summary>
    public string Windows { get; } = windows;

    /// <summary>The day before which the API did not exist, as <c>yyyy-MM-dd</c>; null where the contract does not say.</summary>
    public string? Earliest { get; set; }
}
