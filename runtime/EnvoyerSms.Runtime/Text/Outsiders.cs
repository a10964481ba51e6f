namespace EnvoyerSms.Runtime.Text;

// The characters of a text that GSM 03.38 does not have, apart from accents that are characters of their own: of those another
// piece of advice speaks.
internal readonly struct Outsiders
{
    // Who writes in another alphabet need not read all of it.
    private const int MaxNames = 5;

    private Outsiders(int count, string names)
    {
        Count = count;
        Names = names;
    }

    public int Count { get; }

    // Their code points, each once, the first few.
    public string Names { get; }

    // Null where there are none; takes no memory then.
    public static Outsiders? Find(string text)
    {
        List<string>? names = null;
        var count = 0;
        var isCut = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (GsmText.Has(text[i]) || LatinMarks.IsMark(text[i]))
                continue;
            count++;
            var name = CodePoints.Name(CodePoints.At(text, i));
            if (char.IsSurrogatePair(text, i))
                i++;
            names ??= [];
            if (names.Contains(name))
                continue;
            if (names.Count < MaxNames)
                names.Add(name);
            else
                isCut = true;
        }
        return names is null ? null : new Outsiders(count, string.Join(" ", names) + (isCut ? " …" : ""));
    }
}
