namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>Characters that mean the same in every culture. A loop, because a regular expression would first have to be compiled.</summary>
internal static class Ascii
{
    public static bool IsLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsLetterOrDigit(char character) => IsLetter(character) || IsDigit(character);
}
