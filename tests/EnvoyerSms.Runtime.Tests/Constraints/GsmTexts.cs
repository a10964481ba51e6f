using CsCheck;

namespace EnvoyerSms.Runtime.Tests.Constraints;

/// <summary>Texts of what is hard to count and to cut.</summary>
internal static class GsmTexts
{
    /// <summary>Characters as a reader takes them, and pieces of such.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
    [
        "a",
        "A",
        " ",
        "é",
        "ê",
        "€",
        "[",
        "\f",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "\u00AD",
        "e\u0301",
        "o\u0302\u0323",
        "\u0301",
        "\u200D",
        "\u200C",
        "\u2028",
        "©",
        "❤\uFE0F",
        "1\uFE0F\u20E3",
        "😀",
        "👍🏽",
        "👨‍👩‍👧‍👦",
        "🏳️‍🌈",
        "🇫🇷",
        "🇫",
        "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
        "\uD83D",
        "\uDE00",
        "ก\u0E33",
        "নি",
        "\u0600",
        "ᄀ",
        "ᅡ",
        "ᆨ",
        "가",
        "각",
        "ｶﾞ",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf([.. Pieces]).Array[0, 60].Select(string.Concat);
}
