using System.Text;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Runtime.Text;

// Mends a value that holds characters outside its set.
internal static class ApiCharacters
{
    // Letters lose their marks or are spelled out, œ as oe; what the set still does not have is left out. What remains may be
    // empty, or of a length that other rules refuse.
    public static string Clean(string value, ApiCharacterSet set)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            foreach (var plain in AsciiSpelling.Of(character) ?? "")
            {
                if (ApiConstraints.Contains(set, plain))
                    clean.Append(plain);
            }
        }
        return clean.ToString();
    }
}
