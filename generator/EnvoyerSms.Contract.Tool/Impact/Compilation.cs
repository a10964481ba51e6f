using System.Text.Json;

namespace EnvoyerSms.Contract.Tool.Impact;

/// <summary>A project as it was compiled for one framework.</summary>
/// <param name="UsesClient">It is compiled against the runtime of a client.</param>
internal sealed record Compilation(string Project, bool UsesClient, SarifLog Log)
{
    /// <summary>All that a build left in the folder of its logs.</summary>
    public static IReadOnlyList<Compilation> Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.project")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                {
                    var lines = File.ReadAllLines(file);
                    return new Compilation(
                        lines[0],
                        lines is [_, "yes", ..],
                        ReadLog(Path.ChangeExtension(file, ".sarif"))
                    );
                }),
        ];

    private static SarifLog ReadLog(string file)
    {
        if (!File.Exists(file))
            return new SarifLog([], []);
        using var stream = File.OpenRead(file);
        try
        {
            return SarifLog.Read(stream);
        }
        catch (JsonException)
        {
            throw new UnusableException(
                "The compiler left a log that cannot be read, so nothing was compared; build the project once more",
                "Le compilateur a laissé un journal illisible, donc rien n’a été comparé ; construisez le projet une fois de plus"
            );
        }
    }
}
