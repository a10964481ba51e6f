using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A static field that holds a format of dates, taken apart once.</summary>
/// <param name="Name">The field, named after the format's letters, such as _yyyyMMdd.</param>
/// <param name="Format">The format as the contract has it.</param>
internal sealed record DateFormatView(string Name, string Format)
{
    public string Literal => CSharpLiterals.String(Format);
}

/// <summary>The formats of one file, each with its field.</summary>
internal sealed class DateFormatViews
{
    private readonly Dictionary<string, string> _names = [];

    public DateFormatViews(IEnumerable<string> formats)
    {
        foreach (var format in formats.Distinct())
        {
            var letters = "_" + string.Concat(format.Where(char.IsLetter));
            var name = letters;
            // dd/MM and dd-MM have the same letters.
            for (var next = 2; _names.ContainsValue(name); next++)
                name = letters + next;
            _names.Add(format, name);
        }
    }

    public IReadOnlyList<DateFormatView> All => [.. _names.Select(pair => new DateFormatView(pair.Value, pair.Key))];

    public string Name(string format) => _names[format];
}
