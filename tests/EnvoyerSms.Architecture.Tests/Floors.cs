namespace EnvoyerSms.Architecture.Tests;

/// <summary>Which folders stand on which: each may name its own floor and those below.</summary>
/// <param name="floors">From the ground up.</param>
internal sealed class Floors(params string[][] floors)
{
    public static Floors OfRuntime { get; } =
        new(
            ["Text", "."],
            ["Constraints", "Wire", "Metadata"],
            ["Authentication", "Definition", "Errors", "Examples", "Logging", "Validation", "Xml"],
            ["Options"],
            ["RateLimit", "Telemetry", "Responses", "Transport"],
            ["Calls"],
            ["Sequences", "Registration"]
        );

    /// <summary>What reads and compares contracts, up to <c>Baselines</c>, names no type of the compiler.</summary>
    public static Floors OfGenerator { get; } =
        new(
            ["Diagnostics", "Model", "Polyfills"],
            ["Constraints", "Emitted"],
            ["Reading/Problems"],
            ["Reading/Yaml"],
            ["Reading/Naming"],
            ["Reading/Sections"],
            ["Reading/Rules"],
            ["Reading/Examples"],
            ["Reading/Api", "Reading/Operations"],
            ["Reading"],
            ["Comparison/Rules"],
            ["Comparison"],
            ["Baselines"],
            ["Planning/Specs"],
            ["Planning"],
            ["Rendering/Source"],
            ["Rendering/Docs"],
            ["Rendering/Views"],
            ["Rendering/Templates"],
            ["Rendering"],
            ["Reporting"],
            ["."]
        );

    public static Floors OfReference { get; } = new(["Documents"], ["Samples", "Writing"], ["Content"], ["."]);

    public static Floors OfTheSimulator { get; } =
        new(["Model"], ["Wire"], ["Faults"], ["State"], ["Operations"], ["Http"], ["."]);

    /// <summary>Whether a folder stands no higher than another one.</summary>
    public bool IsUpTo(string folder, string top) => FloorOf(folder) >= 0 && FloorOf(folder) <= FloorOf(top);

    /// <summary>The arrows that lead to a floor above, or to a folder that stands on none.</summary>
    public IEnumerable<Arrow> Upwards(IEnumerable<Arrow> arrows) =>
        arrows
            .Where(arrow => FloorOf(arrow.To) > FloorOf(arrow.From) || FloorOf(arrow.To) < 0)
            .OrderBy(arrow => arrow.ToString(), StringComparer.Ordinal);

    private int FloorOf(string folder) => Array.FindIndex(floors, floor => floor.Contains(folder));
}
