namespace EnvoyerSms.Runtime.Metadata;

/// <summary>Says how the length of a text is counted and billed. Analyzers read it; it does nothing by itself.</summary>
/// <param name="alphabet">The alphabet whose units are counted: <c>gsm0338</c>.</param>
/// <param name="segments">The most units that 1, 2, 3 … billed segments hold.</param>
[CLSCompliant(false)] // An array among its arguments.
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ApiMeasureAttribute(string alphabet, int[] segments) : Attribute
{
    /// <summary>The alphabet whose units are counted.</summary>
    public string Alphabet { get; } = alphabet;

    /// <summary>The most units that 1, 2, 3 … billed segments hold.</summary>
    public int[] Segments { get; } = segments;

    /// <summary>The member that, when set, makes the API append <see cref="Appended"/>; null where the API appends nothing.</summary>
    public string? AppendedWhen { get; set; }

    /// <summary>Text that the API adds; it takes its units from the same limit. Null where there is none.</summary>
    public string? Appended { get; set; }
}
