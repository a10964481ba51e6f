using System.Text;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Reads what a <see cref="FormWriter"/> wrote, for values that travel elsewhere than in a form.</summary>
internal static class WrittenFields
{
    /// <summary>Names and values in turn, each value as it was written.</summary>
    public static string[] Split(ReadOnlySpan<byte> written) =>
        written.IsEmpty ? [] : Encoding.ASCII.GetString(written.ToArray()).Split('&', '=');
}
