using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A method that writes what of a request travels in one place.</summary>
internal sealed record WriteView(string Name, IReadOnlyList<string> Calls);

/// <summary>The calls that write a request.</summary>
internal static class WriteViews
{
    private static readonly (ParameterPlace Place, string Name)[] Elsewhere =
    [
        (ParameterPlace.Path, "WritePath"),
        (ParameterPlace.Header, "WriteHeaders"),
    ];

    public static IEnumerable<WriteView> Of(OperationSpec spec, DateFormatViews formats)
    {
        var operation = spec.Operation;
        if (operation.HasFields)
            yield return new WriteView("Write", [.. operation.Constants.Select(Call), .. Calls(ParameterPlace.Field)]);
        foreach (var (place, name) in Elsewhere)
        {
            if (Has(operation, place))
                yield return new WriteView(name, [.. Calls(place)]);
        }

        IEnumerable<string> Calls(ParameterPlace place) =>
            operation
                .Parameters.Where(parameter => parameter.Place == place)
                .SelectMany(parameter => parameter.Wire.Select(wire => Call(spec, parameter, wire, formats)));
    }

    /// <summary>What the runtime must know where a request is not made of fields alone, or has a method of its own.</summary>
    public static IEnumerable<PropertyView> Sending(OperationModel operation)
    {
        if (operation.Method is { } method)
            yield return new PropertyView("Method", $"global::EnvoyerSms.ApiMethod.{method}");
        foreach (var (place, name) in Elsewhere)
        {
            if (Has(operation, place))
                yield return new PropertyView(name, name);
        }
    }

    private static bool Has(OperationModel operation, ParameterPlace place) =>
        operation.Parameters.Any(parameter => parameter.Place == place);

    private static string Call(ConstantModel constant) =>
        $"Text({CSharpLiterals.Utf8(constant.Wire)}, {CSharpLiterals.String(constant.Value)})";

    private static string Call(OperationSpec spec, ParameterModel parameter, WireModel wire, DateFormatViews formats)
    {
        var name = CSharpLiterals.Utf8(wire.Name);
        var value = "request." + parameter.Name;
        var lineBreaks = parameter.NormalizeLineBreaks ? ", normalizeLineBreaks: true" : "";
        return parameter.Type switch
        {
            ParameterType.String when parameter.Repeated =>
                $"TextList({name}, {value}, {CSharpLiterals.Char(parameter.Separator)}{lineBreaks})",
            ParameterType.Phone when parameter.Repeated =>
                $"PhoneList({name}, {value}, {CSharpLiterals.Char(parameter.Separator)})",
            ParameterType.String => $"Text({name}, {value}{lineBreaks})",
            ParameterType.Phone => $"Phone({name}, {value})",
            ParameterType.Integer => $"Integer({name}, {value})",
            ParameterType.Flag => $"Flag({name}, {value})",
            ParameterType.DateTime =>
                $"Instant({name}, {value}, {formats.Name(wire.Format)}, {spec.Context.Names.ApiClass}.TimeZone)",
            ParameterType.Enum when spec.IsNumeric(parameter.TypeName) => $"Integer({name}, (long?){value})",
            ParameterType.Enum => $"Text({name}, {value}{(parameter.Required ? "" : "?")}.Value)",
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };
    }
}
