using System.Text;

namespace EnvoyerSms.Runtime.Text;

// Letters and the marks on them. The letters of European languages are listed, so that they do not depend on the
// globalization data of the machine; for the rest, Unicode's data is used.
internal static class LatinMarks
{
    // The block of combining marks that the languages of Europe use.
    public const char FirstMark = '\u0300';
    public const char LastMark = '\u036F';

    // By mark: each letter, and the letter with the mark.
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹ", // grave
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵ", // acute
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ", // circumflex
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũ", // tilde
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuū", // macron
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ", // breve
        ['\u0307'] = "CĊcċEĖeėGĠgġIİZŻzż", // dot above
        ['\u0308'] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ", // diaeresis
        ['\u030A'] = "AÅaåUŮuů", // ring
        ['\u030B'] = "OŐoőUŰuű", // double acute
        ['\u030C'] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩ", // caron
        ['\u0326'] = "SȘsșTȚtț", // comma below
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ", // cedilla
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuųOǪoǫ", // ogonek
    };

    private static readonly Dictionary<char, string> Bare = TakeApart();

    // The letter of ASCII under one mark; null for what is not listed.
    public static string? Strip(char letter) => Bare.TryGetValue(letter, out var bare) ? bare : null;

    // One character for a character and the marks that follow it. A mark that is listed without such a letter is dropped, and so
    // is an invisible character, such as a soft hyphen, wherever it is among them.
    public static char Compose(string text, int start, out int end)
    {
        var letter = text[start];
        for (end = start + 1; end < text.Length && IsPassed(text[end]); end++)
            letter = Join(letter, text[end]);
        return letter;
    }

    // A letter that is not listed, without the marks that are not: ǿ becomes ø, ế becomes ê.
    public static char Simplify(char letter)
    {
        if (!char.IsLetter(letter) || Bare.ContainsKey(letter))
            return letter;
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var simple = Compose(parts, 0, out var end);
        return end == parts.Length ? simple : letter;
    }

    // The joiners that shape emoji and other scripts, and the marks that turn the direction of writing.
    public static bool IsJoiner(char character) =>
        character
            is '\u061C'
                or (>= '\u200C' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');

    // Soft hyphen, zero-width space, word joiner, byte order mark.
    public static bool IsInvisible(char character) => character is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    public static bool IsMark(char character) => character is >= FirstMark and <= LastMark;

    private static bool IsPassed(char character) => IsMark(character) || IsInvisible(character) || IsJoiner(character);

    // The letter itself, where it is not listed with the mark.
    private static char Join(char letter, char mark)
    {
        if (!Pairs.TryGetValue(mark, out var pairs))
            return letter;
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
                return pairs[i + 1];
        }
        return letter;
    }

    private static Dictionary<char, string> TakeApart()
    {
        var bare = new Dictionary<char, string>();
        foreach (var pairs in Pairs.Values)
        {
            for (var i = 0; i < pairs.Length; i += 2)
                bare.Add(pairs[i + 1], pairs.Substring(i, 1));
        }
        return bare;
    }
}
