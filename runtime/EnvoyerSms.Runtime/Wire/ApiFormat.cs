using System.ComponentModel;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>How values of one type are written and read. The culture has no effect. Emitted code holds one for each format of a contract.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiFormat<T>
    where T : struct
{
    private protected ApiFormat() { }

    /// <summary>The text that stands for a value, cut to what the format holds.</summary>
    internal abstract string Write(T value);

    /// <summary>Reads a text without white space around it; false where the text is of another form, or beyond what the type holds.</summary>
    internal abstract bool TryRead(ReadOnlySpan<byte> text, out T value);
}
