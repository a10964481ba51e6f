using System.Globalization;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>Writes values in one of the many ways that C# has for them.</summary>
internal sealed class CSharpValues(int style)
{
    private int _style = style;

    /// <summary>Statements that have to stand before.</summary>
    public List<string> Locals { get; } = [];

    public static string Parameter(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    public string Print(string member, object? value)
    {
        // Another style for the next member.
        _style++;
        return value switch
        {
            null => Choose("null!", "default!", "(null)!"),
            bool flag => flag ? Choose("true", "!false", "1 < 2") : Choose("false", "default", "!true"),
            long number => Number(member, number),
            string text => Text(member, text),
            string?[] list => List(member, list),
            DateTimeOffset instant => Instant(member, instant),
            _ => throw new ArgumentException($"No C# for {value.GetType()}.", nameof(value)),
        };
    }

    private string Choose(params IReadOnlyList<string> ways) => ways[_style % ways.Count];

    private string Text(string member, string text)
    {
        var (first, second) = (text[..(text.Length / 2)], text[(text.Length / 2)..]);
        var name = Parameter(member);
        return (_style % 10) switch
        {
            1 => CSharpTexts.Verbatim(text),
            2 => CSharpTexts.Raw(text),
            3 => $"{CSharpTexts.Escaped(first)} + {CSharpTexts.Escaped(second)}",
            4 => $"${'"'}{{{Constant("string", name, CSharpTexts.Escaped(first))}}}{CSharpTexts.Hole(second)}{'"'}",
            5 => Local(name, CSharpTexts.Escaped(text)),
            6 => Constant("string", name, CSharpTexts.Escaped(text)),
            7 => CSharpTexts.Repeated(text),
            8 => $"(string)({CSharpTexts.Escaped(text)})",
            _ => CSharpTexts.Escaped(text),
        };
    }

    private string List(string member, string?[] list)
    {
        var items = list.Select((item, index) => Item(item, _style + index)).ToArray();
        var all = string.Join(", ", items);
        return (_style % 7) switch
        {
            1 => $"new string[] {{ {all} }}",
            2 => $"new List<string> {{ {all} }}",
            3 => Local(Parameter(member), $"new string[] {{ {all} }}"),
            4 => $"ImmutableArray.Create<string>({all})",
            5 =>
                $"[.. new string[] {{ {string.Join(", ", items.Take(1))} }}, {string.Join(", ", items.Skip(1))}]".Replace(
                    ", ]",
                    "]",
                    StringComparison.Ordinal
                ),
            6 => $"new List<string>(new string[] {{ {all} }}).AsReadOnly()",
            _ => $"[{all}]",
        };
    }

    private static string Item(string? item, int style) =>
        item is null
            ? style % 2 == 0
                ? "(string)null!"
                : "default(string)!"
            : (style % 4) switch
            {
                1 => CSharpTexts.Verbatim(item),
                2 => CSharpTexts.Repeated(item),
                _ => CSharpTexts.Escaped(item),
            };

    private string Number(string member, long number)
    {
        var plain =
            number.ToString(CultureInfo.InvariantCulture) + (number is > int.MaxValue or < int.MinValue ? "L" : "");
        return (_style % 6) switch
        {
            1 => plain.TrimEnd('L') + "L",
            2 when number >= 0 => "0x" + number.ToString("X", CultureInfo.InvariantCulture),
            3 => Local(Parameter(member), $"{plain.TrimEnd('L')}L"),
            4 => Constant("long", Parameter(member), plain),
            5 when number < long.MaxValue => $"({(number + 1).ToString(CultureInfo.InvariantCulture)}L - 1)",
            _ => plain,
        };
    }

    private string Instant(string member, DateTimeOffset instant)
    {
        var parts = instant.ToString("yyyy, M, d, H, m, s", CultureInfo.InvariantCulture);
        var hours = instant.Offset.TotalHours.ToString(CultureInfo.InvariantCulture);
        return (_style % 4) switch
        {
            1 => $"new DateTimeOffset({parts}, new TimeSpan({hours}, 0, 0))",
            2 =>
                $"DateTimeOffset.Parse(\"{instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}\", CultureInfo.InvariantCulture)",
            3 => Local(Parameter(member), $"new DateTimeOffset({parts}, TimeSpan.FromHours({hours}))"),
            _ => $"new DateTimeOffset({parts}, TimeSpan.FromHours({hours}))",
        };
    }

    private string Local(string name, string value)
    {
        Locals.Add($"var {name} = {value};");
        return name;
    }

    private string Constant(string type, string name, string value)
    {
        Locals.Add($"const {type} {name} = {value};");
        return name;
    }
}
