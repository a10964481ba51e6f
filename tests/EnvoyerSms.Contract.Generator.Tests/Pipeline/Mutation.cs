namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>Contracts as slips of an author, or of a merge, leave them.</summary>
internal static class Mutation
{
    private const string Characters = "\"'\\:;,.-_{}[]()<>&|*#!?%@~^$/ \t\n0129aZé\u2028\ud800";

    public static string Of(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var slips = random.Next(3) == 0 ? 2 : 1;
        for (var i = 0; i < slips; i++)
            Slip(lines, random);
        return string.Join('\n', lines);
    }

    private static void Slip(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        var other = random.Next(lines.Count);
        switch (random.Next(9))
        {
            case 0 when lines.Count > 1:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(other, lines[at]);
                break;
            case 2:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines[at] = random.Next(2) == 0 ? "  " + lines[at] : lines[at].TrimStart();
                break;
            case 4:
                lines[at] = Key(lines[at]) + Value(lines[other]);
                break;
            case 5:
                lines[at] = Key(lines[other]) + Value(lines[at]);
                break;
            case 6:
                lines[at] = Words(lines[at], lines[other], random);
                break;
            default:
                lines[at] = Character(lines[at], random);
                break;
        }
    }

    private static string Key(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var end ? line[..(end + 1)] : line;

    private static string Value(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var end ? line[(end + 1)..] : "";

    // One word of a line for one of another: an unknown name, a wrong type, a number out of its range.
    private static string Words(string line, string other, Random random)
    {
        var words = line.Split(' ');
        var others = other.Split(' ');
        words[random.Next(words.Length)] = others[random.Next(others.Length)];
        return string.Join(' ', words);
    }

    private static string Character(string line, Random random)
    {
        var place = random.Next(line.Length + 1);
        var character = Characters[random.Next(Characters.Length)];
        return line[..place] + character + line[Math.Min(line.Length, place + random.Next(2))..];
    }
}
