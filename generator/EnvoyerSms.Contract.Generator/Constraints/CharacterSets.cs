using System;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>The named sets of characters, as contracts and metadata write them.</summary>
internal static class CharacterSets
{
    /// <summary>Null for a set of a runtime newer than this code.</summary>
    public static ApiCharacterSet? Find(string name) =>
        Enum.TryParse<ApiCharacterSet>(name, ignoreCase: true, out var set) ? set : null;

    /// <summary>A set that the reader has let through.</summary>
    public static ApiCharacterSet Of(string name) =>
        Find(name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, "no set has this name");

    /// <summary>Whether one set has every character of another.</summary>
    public static bool Includes(ApiCharacterSet all, ApiCharacterSet some)
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (ApiCharacters.Contains(some, (char)code) && !ApiCharacters.Contains(all, (char)code))
                return false;
        }
        return true;
    }

    public static Phrase Docs(ApiCharacterSet set) =>
        set switch
        {
            ApiCharacterSet.AsciiDigits => new("digits only", "chiffres seulement"),
            ApiCharacterSet.AsciiLetters => new("letters A to Z only", "lettres de A à Z seulement"),
            ApiCharacterSet.LettersDigitsAndSpaces => new("no special characters", "pas de caractères spéciaux"),
            _ => new("letters A to Z and digits only", "lettres de A à Z et chiffres seulement"),
        };
}
