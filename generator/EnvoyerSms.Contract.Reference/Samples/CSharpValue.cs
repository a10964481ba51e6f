using System.Globalization;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Reference.Samples;

/// <summary>Values of examples, which the reader has checked against their types, as C# that people would write.</summary>
internal sealed class CSharpValue(ContractModel contract)
{
    private const string Any = "…";

    public string Of(ParameterModel parameter, ExampleValue value)
    {
        var items = value.Values.Select(item => Item(parameter, item));
        return value.IsList ? $"[{string.Join(", ", items)}]" : items.First();
    }

    /// <summary>A value that shows the type, where no example gives one.</summary>
    public string OfAny(ParameterModel parameter)
    {
        var item = Item(
            parameter,
            parameter.Type switch
            {
                ParameterType.Integer or ParameterType.Decimal or ParameterType.Duration => "1",
                ParameterType.Flag or ParameterType.Boolean => "true",
                ParameterType.DateTime => "2026-01-31T10:30:00+01:00",
                ParameterType.Date => "2026-01-31",
                ParameterType.Enum => ValueOfAny(parameter.TypeName),
                _ => Any,
            }
        );
        return parameter.Repeated ? $"[{item}]" : item;
    }

    private string Item(ParameterModel parameter, string value) =>
        parameter.Type switch
        {
            ParameterType.Integer => value,
            ParameterType.Flag or ParameterType.Boolean => value == "true" ? "true" : "false",
            ParameterType.Decimal => value + "m",
            ParameterType.DateTime => Instant(value),
            ParameterType.Date => Day(value),
            ParameterType.Duration => $"TimeSpan.From{parameter.Unit}({value})",
            ParameterType.Enum => Enum(parameter.TypeName, value),
            _ => CSharpText.Literal(value),
        };

    private static string Instant(string value)
    {
        var instant = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
        var minutes = (int)instant.Offset.TotalMinutes;
        var offset =
            minutes == 0 ? "TimeSpan.Zero"
            : minutes % 60 == 0 ? Invariant($"TimeSpan.FromHours({minutes / 60})")
            : Invariant($"TimeSpan.FromMinutes({minutes})");
        var whole =
            $"new DateTimeOffset({instant.ToString("yyyy, M, d, H, m, s", CultureInfo.InvariantCulture)}, {offset})";
        return instant.Ticks % TimeSpan.TicksPerSecond is > 0 and var ticks
            ? whole + Invariant($".AddTicks({ticks})")
            : whole;
    }

    private static string Day(string value) =>
        $"new DateOnly({DateTime.Parse(value, CultureInfo.InvariantCulture).ToString("yyyy, M, d", CultureInfo.InvariantCulture)})";

    private string Enum(string name, string value)
    {
        var model = contract.Enums.FirstOrDefault(item => item.Name == name);
        return model?.Values.FirstOrDefault(item => item.Value == value) is { } known ? $"{name}.{known.Name}"
            : model is { IsNumeric: true } ? $"({name})({value})"
            : $"new {name}({CSharpText.Literal(value)})";
    }

    private string ValueOfAny(string name) =>
        contract.Enums.FirstOrDefault(item => item.Name == name)?.Values is { Count: > 0 } values
            ? values[0].Value
            : Any;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
