using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Values of examples, which the reader has checked against their types, as C#.</summary>
internal sealed class ExampleValues(ExamplesSpec spec)
{
    private const string Count = "Count";

    public string Request(OperationModel operation, ExampleModel example)
    {
        var members = example.Request.Select(value =>
        {
            var parameter = operation.Parameters.First(parameter => parameter.Name == value.Path);
            var items = value.Values.Select(item => Parameter(parameter, item)).ToArray();
            return $"{value.Path} = {(value.IsList ? $"[{string.Join(", ", items)}]" : items.FirstOrDefault() ?? "null")}";
        });
        return $"new {spec.Context.Global(EmittedNames.Request(operation.Name))} {{ {string.Join(", ", members)} }}";
    }

    /// <summary>Arguments of one expectation for each value: where it stands, what it is, how it is read.</summary>
    public IEnumerable<string> Expected(OperationModel operation, ExampleModel example)
    {
        foreach (var value in example.Result)
        {
            var field = FieldAt(operation.Response, value.Path, out var access);
            if (value.IsList)
            {
                yield return Expectation(
                    $"{value.Path}.{Count}",
                    CSharpLiterals.Int(value.Values.Count),
                    $"{access}.{Count}"
                );
                for (var i = 0; i < value.Values.Count; i++)
                {
                    var index = $"[{CSharpLiterals.Int(i)}]";
                    yield return Expectation(value.Path + index, Literal(field, value.Values[i]), access + index);
                }
            }
            else
                yield return Expectation(
                    value.Path,
                    value.Values.Count == 0 ? "null" : Literal(field, value.Values[0]),
                    access
                );
        }

        string Expectation(string path, string literal, string access) =>
            $"{CSharpLiterals.String(path)}, {literal}, static result => (({spec.Context.Global(operation.Response)})result){access}";
    }

    private string Parameter(ParameterModel parameter, string value) =>
        parameter.Type switch
        {
            ParameterType.String or ParameterType.Phone => CSharpLiterals.String(value),
            ParameterType.Integer => CSharpLiterals.Int(value),
            ParameterType.Flag => CSharpLiterals.Bool(value == "true"),
            ParameterType.DateTime => CSharpLiterals.Instant(value),
            ParameterType.Decimal => CSharpLiterals.Decimal(value),
            ParameterType.Boolean => CSharpLiterals.Bool(value == "true"),
            ParameterType.Date => CSharpLiterals.Day(spec.Context.Types.Day, value),
            ParameterType.Duration => Duration(parameter.Unit, value),
            ParameterType.Enum => Enum(parameter.TypeName, value),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };

    // Boxed when it is compared, so a number must say that it is a long; the count of a list is none of our fields.
    private string Literal(FieldModel? field, string value) =>
        field?.Type switch
        {
            null => CSharpLiterals.Int(value),
            FieldType.String => CSharpLiterals.String(value),
            FieldType.Integer => CSharpLiterals.Long(value),
            FieldType.DateTime => CSharpLiterals.Instant(value),
            FieldType.Decimal => CSharpLiterals.Decimal(value),
            FieldType.Boolean => CSharpLiterals.Bool(value == "true"),
            FieldType.Date => CSharpLiterals.Day(spec.Context.Types.Day, value),
            FieldType.Duration => Duration(field.Unit, value),
            FieldType.Enum => Enum(field.TypeName, value),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    // So many units, which the reader has counted.
    private static string Duration(DurationUnit unit, string value) =>
        CSharpLiterals.Ticks(long.Parse(value, CultureInfo.InvariantCulture) * unit.Ticks());

    private string Enum(string name, string value)
    {
        var model = spec.Contract.Enums.First(item => item.Name == name);
        var type = spec.Context.Global(name);
        return model.Values.FirstOrDefault(item => item.Value == value) is { } known ? $"{type}.{known.Name}"
            : model.IsNumeric ? $"({type})({CSharpLiterals.Int(value)})"
            : $"new {type}({CSharpLiterals.String(value)})";
    }

    // Walks a path such as Items[0].Name from the response: C# already, but for members that may be null on the way.
    private FieldModel? FieldAt(string typeName, string path, out string access)
    {
        access = "";
        FieldModel? field = null;
        foreach (var segment in path.Split('.'))
        {
            var mayBeNull = field is { Required: false, Repeated: false };
            var isCount = field is { Repeated: true } && segment == Count;
            access += (mayBeNull ? "?." : ".") + segment;
            if (isCount)
                return null;
            field = spec
                .Contract.Types.First(type => type.Name == typeName)
                .Fields.First(known => known.Name == segment.Split('[')[0]);
            typeName = field.TypeName;
        }
        return field;
    }
}
