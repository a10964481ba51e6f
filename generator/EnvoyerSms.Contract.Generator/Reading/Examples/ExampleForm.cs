using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>
/// Holds the form of an example to its request: the fields, their order and their values. Of an instant only the form is looked at: its value
/// needs the time zones of the machine, which are for the tests.
/// </summary>
internal sealed class ExampleForm(OperationModel operation, ExampleModel example)
{
    /// <summary>The first thing that is wrong, as a sentence without its end; null where nothing is.</summary>
    public Wording? Fault()
    {
        var fields = example
            .Form.Split(['&'], StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split(['='], 2))
            .ToList();
        if (fields.FirstOrDefault(field => field.Length < 2) is [var alone])
            return $"The form holds '{Words.Short(alone)}' without a value";
        var expected = Given().SelectMany(given => FieldsOf(given.Parameter, given.Value)).ToList();
        if (FaultOfConstants(fields) is { } fault)
            return fault;
        fields.RemoveRange(0, operation.Constants.Count);
        var names = fields.Select(field => field[0]).ToList();
        return Unknown(names)
            ?? Missing(names, expected.Select(field => (field.Name, field.Parameter.Name)).ToList())
            ?? OutOfOrder(names, [.. expected.Select(field => field.Name)])
            ?? expected
                .Select((field, index) => Wrong(field, fields[index][1]))
                .FirstOrDefault(fault => fault is not null);
    }

    /// <summary>A field that is expected, and the values that it carries.</summary>
    private sealed record Sending(ParameterModel Parameter, WireModel Wire, string Name, IReadOnlyList<string> Values);

    private static IEnumerable<Sending> FieldsOf(ParameterModel parameter, ExampleValue value) =>
        parameter is { Repeated: true, As: ListForm.Fields }
            ? value.Values.Select(
                (item, index) =>
                    new Sending(parameter, parameter.Wire[0], WireName.Of(parameter.Wire[0].Name).At(index), [item])
            )
            : parameter.Wire.Select(wire => new Sending(parameter, wire, WireName.Escape(wire.Name), value.Values));

    // The fields of a list have as many names as it has items.
    private bool IsKnown(string name, string[] known) =>
        known.Contains(name)
        || Fields.Any(parameter =>
            parameter.Wire.Count == 1
            && WireName.Of(parameter.Wire[0].Name) is { First: not null } many
            && name.StartsWith(WireName.Escape(many.Before), StringComparison.Ordinal)
        );

    // They come first.
    private Wording? FaultOfConstants(List<string[]> fields)
    {
        for (var i = 0; i < operation.Constants.Count; i++)
        {
            var (wire, value) = operation.Constants[i];
            if (i >= fields.Count || fields[i][0] != wire)
                return $"The form lacks the constant '{wire}': constants come first, in their order";
            if (Decode(fields[i][1]) != value)
                return $"'{wire}' is '{Words.Short(fields[i][1])}' in the form, and the constant '{Words.Short(value)}'";
        }
        return null;
    }

    private IEnumerable<(ParameterModel Parameter, ExampleValue Value)> Given() =>
        from parameter in Fields
        let value = example.Request.FirstOrDefault(value => value.Path == parameter.Name)
        where value is { Values.Count: > 0 } && !(parameter.Type == ParameterType.Flag && value.Values[0] == "false")
        select (parameter, value);

    private Wording? Unknown(List<string> names)
    {
        string[] known =
        [
            .. Fields.SelectMany(parameter => parameter.Wire).Select(wire => WireName.Of(wire.Name).At(0)),
        ];
        if (names.FirstOrDefault(name => !IsKnown(name, known)) is not { } name)
            return null;
        return $"The form holds '{Words.Short(name)}', which is no field of '{operation.Name}'{Suggestions.Hint(name, known)}";
    }

    private IEnumerable<ParameterModel> Fields =>
        operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Field);

    private static Wording? Missing(List<string> names, List<(string Wire, string Parameter)> expected)
    {
        if (expected.FirstOrDefault(field => !names.Contains(field.Wire)) is { Wire: not null } lost)
            return $"The form lacks '{lost.Wire}', which carries '{lost.Parameter}'";
        if (names.FirstOrDefault(name => expected.All(field => field.Wire != name)) is not { } more)
            return null;
        return $"The form holds '{more}', which the request does not set";
    }

    private static Wording? OutOfOrder(List<string> names, string[] expected)
    {
        if (names.SequenceEqual(expected))
            return null;
        return $"The fields are sent in the order {Wording.Verbatim(string.Join(", ", expected))}";
    }

    private static Wording? Wrong(Sending field, string text)
    {
        var (parameter, wire, name, values) = field;
        var isList = parameter is { Repeated: true, As: ListForm.Separator };
        var found = isList ? text.Split([parameter.Separator], StringSplitOptions.None) : [text];
        if (found.Any(item => Decode(item) is null))
            return $"'{Words.Short(text)}' is not escaped as in a form";
        if (parameter.IsInZone)
        {
            if (DateFormats.Fits(Decode(text)!, wire.Format))
                return null;
            return $"'{name}' is '{Words.Short(text)}' in the form, which is not written as {Wording.Verbatim(wire.Format)}";
        }
        var sent = values.Select(item => Sent(parameter, wire, item)).ToList();
        if (found.Select(Decode).SequenceEqual(sent))
            return null;
        return $"'{name}' is '{Words.Short(text)}' in the form, and the request sets '{Words.Short(string.Join(parameter.Separator, sent))}'";
    }

    private static string Sent(ParameterModel parameter, WireModel wire, string value) =>
        parameter.Type switch
        {
            ParameterType.Flag => "1",
            // One that is let through although it is none is sent as it is.
            ParameterType.Phone => !PhoneDigits.TryNormalize(value, out var digits) ? value
            : parameter.Plus ? "+" + digits
            : digits,
            ParameterType.String when parameter.NormalizeLineBreaks => value.Replace("\r\n", "\n").Replace('\r', '\n'),
            _ => WireTexts.Sent(parameter, wire, value),
        };

    // Null where it is not escaped as in a form.
    private static string? Decode(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; )
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !TryHex(text.Substring(i + 1, 2), out var value))
                    return null;
                bytes.Add(value);
                i += 3;
                continue;
            }
            var end = text.IndexOf('%', i) is >= 0 and var next ? next : text.Length;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, end - i).Replace('+', ' ')));
            i = end;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool TryHex(string digits, out byte value) =>
        byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
