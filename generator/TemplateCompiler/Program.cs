using System.Text;
using Scriban;

namespace TemplateCompiler;

/// <summary>
/// Runs while the generator is built: <c>TemplateCompiler --namespace X --views Y --writer Z --output folder template…</c> writes one C# file per template.
/// So templates are checked by the C# compiler, and users need no template engine.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (!CommandLine.TryParse(arguments, out var command))
        {
            Console.Error.WriteLine(
                "TemplateCompiler: error TPL0001: --namespace, --views, --writer, --output and templates are needed"
            );
            return 1;
        }
        Directory.CreateDirectory(command.Output);
        var failures = 0;
        foreach (var template in command.Templates)
            failures += Compile(command, template) ? 0 : 1;
        return failures == 0 ? 0 : 1;
    }

    private static bool Compile(CommandLine command, string path)
    {
        // Checkouts may hold CR LF; what a template prints must not depend on that.
        var text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        var parsed = Template.Parse(text, path);
        if (parsed.HasErrors)
        {
            foreach (var message in parsed.Messages)
                Report(path, message.Span.Start.Line, message.Span.Start.Column, message.Message);
            return false;
        }
        try
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var code = TemplateTranslator.Translate(parsed.Page!, text, name, path, command);
            File.WriteAllText(Path.Combine(command.Output, name + ".g.cs"), code, new UTF8Encoding(false));
            return true;
        }
        catch (TemplateException e)
        {
            Report(path, e.Line, e.Column, e.Message);
            return false;
        }
    }

    // The form in which MSBuild recognises an error and IDEs jump to its location; Scriban counts from 0.
    private static void Report(string path, int line, int column, string message) =>
        Console.Error.WriteLine($"{path}({line + 1},{column + 1}): error TPL0002: {message}");
}
