using System.Globalization;

namespace EnvoyerSms.Runtime.Tests.Constraints;

/// <summary>The alphabet as others have it: the characters of the basic table, and those of the extension table.</summary>
internal sealed record PublicTable(string Source, IReadOnlySet<char> Basic, IReadOnlySet<char> Extension)
{
    private const string Escape = "1B";

    public static IReadOnlyList<PublicTable> All { get; } = [Unicode(), Twilio()];

    public override string ToString() => Source;

    // GSM0338.TXT of the Unicode Consortium, version 2.0, as published. Lines that begin with # are other readings of a code.
    private static PublicTable Unicode()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Constraints", "Tables", "GSM0338.TXT"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(columns => (Code: columns[0][2..], Character: Character(columns[1][2..])))
            .Where(row => row.Code != Escape) // alone it is no character; the file maps it to a no-break space
            .ToArray();
        var basic = rows.Where(row => row.Code.Length == 2).Select(row => row.Character).ToHashSet();
        var extension = rows.Where(row => row.Code.Length == 4).Select(row => row.Character).ToHashSet();
        // The specification prints Ç at 0x09, and so phones show it. This file reads it as ç, which the languages would need
        // more, and has Ç in a comment, as its notes say. Here it is as printed.
        Assert.True(basic.Remove('ç') && basic.Add('Ç'));
        return new PublicTable("Unicode GSM0338.TXT 2.0", basic, extension);
    }

    // The code points that TwilioDevEd/message-segment-calculator (MIT) encodes as one septet and as two, of its commit
    // a50230fddb2b4af8fd8e0a9497553883dfe5374e.
    private static PublicTable Twilio() =>
        new(
            "Twilio message-segment-calculator",
            Ranges(
                "A D 20-5A 5F 61-7A A1 A3-A5 A7 BF C4-C7 C9 D1 D6 D8 DC DF-E0 E4-E6 E8-E9 EC F1-F2 F6 F8-F9 FC "
                    + "393-394 398 39B 39E 3A0 3A3 3A6 3A8-3A9"
            ),
            Ranges("C 5B-5E 7B-7E 20AC")
        );

    private static HashSet<char> Ranges(string ranges) =>
        ranges
            .Split(' ')
            .Select(range => range.Split('-'))
            .SelectMany(ends => Enumerable.Range(Character(ends[0]), Character(ends[^1]) - Character(ends[0]) + 1))
            .Select(code => (char)code)
            .ToHashSet();

    private static char Character(string hex) =>
        (char)int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
