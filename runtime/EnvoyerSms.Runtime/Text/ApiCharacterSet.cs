namespace EnvoyerSms.Runtime.Text;

/// <summary>The sets of characters that a contract can limit a text to.</summary>
public enum ApiCharacterSet
{
    /// <summary>A to Z, a to z and 0 to 9.</summary>
    AsciiLettersAndDigits,

    /// <summary>0 to 9.</summary>
    AsciiDigits,

    /// <summary>A to Z and a to z.</summary>
    AsciiLetters,

    /// <summary>Letters of any script with their accents, digits and the space: all but special characters.</summary>
    LettersDigitsAndSpaces,
}
