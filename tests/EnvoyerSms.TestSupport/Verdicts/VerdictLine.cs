using System.Globalization;
using System.Text.RegularExpressions;

namespace EnvoyerSms.TestSupport.Verdicts;

/// <summary>Reads one line of the file, from left to right.</summary>
public sealed partial class VerdictLine(string where, string line)
{
    private readonly string[] _tokens = [.. Token().Matches(line).Select(token => token.Value)];
    private int _next;

    public string Where { get; } = where;

    public bool IsIndented { get; } = line.StartsWith(' ');

    /// <summary>Nothing stands there, or a comment.</summary>
    public bool IsEmpty => _tokens is [] or ["#", ..];

    private string Next => _next < _tokens.Length ? _tokens[_next] : "";

    public bool Skip(string token)
    {
        if (Next != token)
            return false;
        _next++;
        return true;
    }

    public void Expect(string token)
    {
        if (!Skip(token))
            throw new FormatException($"{Where}: '{token}' should stand where '{Next}' does.");
    }

    public void End() => Expect("");

    public string Name() => _tokens[_next++];

    // Member = value, Member = value
    public List<KeyValuePair<string, object?>> Assignments()
    {
        var members = new List<KeyValuePair<string, object?>>();
        while (Next is not ("" or "->"))
        {
            if (members.Count > 0)
                Expect(",");
            var name = Name();
            Expect("=");
            members.Add(new(name, Value()));
        }
        return members;
    }

    // Member: Rule, Rule
    public IEnumerable<string> Rules()
    {
        if (Skip("good"))
            yield break;
        do
        {
            var name = Name();
            yield return Skip(":") ? BrokenRules.Name(name, Name()) : name;
        } while (Skip(","));
    }

    public object? Value() =>
        Next switch
        {
            "null" => Skip("null") ? null : null,
            "true" or "false" => bool.Parse(Name()),
            "Get" => Name(),
            "[" => List(),
            ['"', ..] => Text(),
            var number when number.Contains('T', StringComparison.Ordinal) => DateTimeOffset.Parse(
                Name(),
                CultureInfo.InvariantCulture
            ),
            _ => long.Parse(Name(), CultureInfo.InvariantCulture),
        };

    // "a" * 160 + "b"
    private string Text()
    {
        var text = "";
        do
        {
            var part = Regex.Unescape(Name()[1..^1]);
            var times = Skip("*") ? int.Parse(Name(), CultureInfo.InvariantCulture) : 1;
            text += string.Concat(Enumerable.Repeat(part, times));
        } while (Skip("+"));
        return text;
    }

    // ["a", null, "1" .. "3"]
    private string?[] List()
    {
        var items = new List<string?>();
        Expect("[");
        while (!Skip("]"))
        {
            if (items.Count > 0)
                Expect(",");
            var item = (string?)Value();
            items.Add(item);
            if (!Skip(".."))
                continue;
            var last = long.Parse(Text(), CultureInfo.InvariantCulture);
            for (var number = long.Parse(item!, CultureInfo.InvariantCulture) + 1; number <= last; number++)
                items.Add(number.ToString(CultureInfo.InvariantCulture));
        }
        return [.. items];
    }

    [GeneratedRegex("""->|\.\.|"(?:[^"\\]|\\.)*"|-?\d[\dT:+-]*|\w+|[^\s\w]""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
