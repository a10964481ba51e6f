namespace EnvoyerSms.Runtime.Text;

// What a reader takes for one character: the extended grapheme clusters of Unicode (UAX #29, whose rules are named below).
// Not those of StringInfo, which are the host's: .NET Framework separates CR from LF, flags, syllables and families of emoji.
internal static class GraphemeClusters
{
    // Where the cluster ends that begins at a place.
    public static int End(string text, int start)
    {
        var end = start;
        var before = GraphemeClasses.Read(text, ref end);
        var regionals = before == GraphemeClass.Regional ? 1 : 0;
        var isEmoji = before == GraphemeClass.Pictograph; // and its marks so far
        var isJoinedEmoji = false;
        for (var next = end; next < text.Length; end = next)
        {
            var after = GraphemeClasses.Read(text, ref next);
            var joins = after switch
            {
                GraphemeClass.Regional when regionals % 2 == 1 => true, // GB12, GB13
                GraphemeClass.Pictograph when isJoinedEmoji => true, // GB11
                _ => Joins(before, after),
            };
            if (!joins)
                break;
            regionals = after == GraphemeClass.Regional ? regionals + 1 : 0;
            isJoinedEmoji = isEmoji && after == GraphemeClass.Joiner;
            isEmoji = after == GraphemeClass.Pictograph || (isEmoji && after == GraphemeClass.Mark);
            before = after;
        }
        return end;
    }

    private static bool Joins(GraphemeClass before, GraphemeClass after) =>
        (before, after) switch
        {
            (GraphemeClass.CarriageReturn, GraphemeClass.LineFeed) => true, // GB3
            (GraphemeClass.CarriageReturn or GraphemeClass.LineFeed or GraphemeClass.Control, _) => false, // GB4
            (_, GraphemeClass.CarriageReturn or GraphemeClass.LineFeed or GraphemeClass.Control) => false, // GB5
            (GraphemeClass.LeadingJamo, GraphemeClass.LeadingJamo) => true, // GB6
            (GraphemeClass.LeadingJamo, GraphemeClass.VowelJamo) => true,
            (GraphemeClass.LeadingJamo, GraphemeClass.OpenSyllable or GraphemeClass.ClosedSyllable) => true,
            (GraphemeClass.OpenSyllable or GraphemeClass.VowelJamo, GraphemeClass.VowelJamo) => true, // GB7
            (GraphemeClass.OpenSyllable or GraphemeClass.VowelJamo, GraphemeClass.TrailingJamo) => true,
            (GraphemeClass.ClosedSyllable or GraphemeClass.TrailingJamo, GraphemeClass.TrailingJamo) => true, // GB8
            (_, GraphemeClass.Mark or GraphemeClass.Joiner) => true, // GB9, GB9a
            (GraphemeClass.Prefix, _) => true, // GB9b
            _ => false,
        };
}
