namespace EnvoyerSms;

/// <summary>How the length of a text member is counted and billed.</summary>
/// <param name="alphabet">The alphabet whose units are counted.</param>
/// <param name="segments">The most units that 1, 2, 3 … billed parts hold.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ApiMeasureAttribute(string alphabet, int[] segments) : Attribute
{
    /// <summary>The alphabet whose units are counted.</summary>
    public string Alphabet { get; } = alphabet;

    /// <summary>The most units that 1, 2, 3 … billed parts hold.</summary>
    public int[] Segments { get; } = segments;

    /// <summary>The member that, when set, makes the API append <see cref="Appended"/>.</summary>
    public string? AppendedWhen { get; set; }

    /// <summary>Text that the API adds; it takes its units from the same limit.</summary>
    public string? Appended { get; set; }
}
