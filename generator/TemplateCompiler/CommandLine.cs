using System.Diagnostics.CodeAnalysis;

namespace TemplateCompiler;

/// <param name="Namespace">Of the classes that are written.</param>
/// <param name="Views">Namespace of the view types that templates name.</param>
/// <param name="Writer">Namespace of what they print into.</param>
/// <param name="Output">Folder that gets one file per template.</param>
internal sealed record CommandLine(
    string Namespace,
    string Views,
    string Writer,
    string Output,
    IReadOnlyList<string> Templates
)
{
    public static bool TryParse(string[] arguments, [NotNullWhen(true)] out CommandLine? command)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var index = 0;
        for (; index + 1 < arguments.Length && arguments[index].StartsWith("--", StringComparison.Ordinal); index += 2)
            options[arguments[index]] = arguments[index + 1];

        command =
            options.TryGetValue("--namespace", out var name)
            && options.TryGetValue("--views", out var views)
            && options.TryGetValue("--writer", out var writer)
            && options.TryGetValue("--output", out var output)
            && index < arguments.Length
                ? new CommandLine(name, views, writer, output, arguments[index..])
                : null;
        return command is not null;
    }
}
