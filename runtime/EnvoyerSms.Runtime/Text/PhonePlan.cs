namespace EnvoyerSms.Runtime.Text;

// Numbers of one length that several country codes share: what follows the 0 decides whose they are.
internal sealed class PhonePlan
{
    // France and its overseas departments dial each other with a 0: 0692 is Réunion from everywhere in it, and 06 12 is France
    // from Réunion. The longer beginnings stand first.
    private const string FrenchCodes =
        "262 262, 2631 262, 2689 262, 269 262, 508 , 590 590, 594 594, 596 596, 5987 590, 5988 594, 5989 596, 639 262, 690 590, "
        + "691 590, 692 262, 693 262, 694 594, 696 596, 697 596, 7084 508, 7085 508, 7090 590, 7091 596, 7092 262, 70935 262, "
        + "70936 262, 70937 262, 7093 594";

    // 048 is Northern Ireland, whose numbers are 028 at home.
    private const string IrishCodes = "48 4428";

    // Each a beginning, a space and its code: no tuples, whose lists would each be native code of their own.
    private readonly string[] _codes;
    private readonly string _otherwise;
    private readonly int _length;
    private readonly bool _replaces;

    // `otherwise` is the code of all other numbers; `replaces`: a code takes the place of the beginning too, not of the 0 alone.
    private PhonePlan(int length, string otherwise, string codes, bool replaces)
    {
        _codes = codes.Split(',');
        _otherwise = otherwise;
        _length = length;
        _replaces = replaces;
    }

    public static PhonePlan French { get; } = new(length: 9, otherwise: "33", FrenchCodes, replaces: false);

    public static PhonePlan Irish { get; } = new(length: 10, otherwise: "353", IrishCodes, replaces: true);

    // What stands before the other digits of a national number, and how many it takes the place of; false for a number of another
    // length.
    public bool Finds(string number, int length, out string code, out int replaced)
    {
        code = _otherwise;
        replaced = 1;
        if (length != _length)
            return false;
        foreach (var entry in _codes)
        {
            var words = entry.TrimStart().Split(' ');
            if (!PhoneDigits.HasDigits(number, 1, words[0]))
                continue;
            code = words[1];
            replaced = _replaces ? 1 + words[0].Length : 1;
            break;
        }
        return true;
    }
}
