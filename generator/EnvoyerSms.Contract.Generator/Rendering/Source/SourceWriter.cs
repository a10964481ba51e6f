using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Rendering.Source;

/// <summary>What templates print into. Takes text only: numbers and flags are made text by the view, in one culture.</summary>
internal sealed class SourceWriter
{
    // Without a byte order mark: files written to disk begin with their first word.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder _text = new(4096);

    public void Write(string text) => _text.Append(text);

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Utf8);
}
