using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The calls that write one parameter to the form.</summary>
internal static class WriteViews
{
    public static IEnumerable<string> Of(OperationSpec spec, ParameterModel parameter, DateFormatViews formats) =>
        parameter.Wire.Select(wire => Call(spec, parameter, wire, formats));

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
