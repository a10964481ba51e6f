using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>Types as people write them who have the usual namespaces at hand.</summary>
internal static partial class CSharpNaming
{
    /// <summary><c>global::System.TimeSpan?</c> as <c>TimeSpan?</c></summary>
    public static string Short(string type) => Namespace().Replace(type, "");

    [GeneratedRegex(@"global::([A-Za-z_]\w*\.)+")]
    private static partial Regex Namespace();
}
