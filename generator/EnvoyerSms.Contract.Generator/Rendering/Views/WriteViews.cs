using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A statement that writes a field to the form.</summary>
/// <param name="Loop">Stands before it where each item of a list has a field of its own; else empty.</param>
internal sealed record WriteView(string Loop, string Call)
{
    public bool HasLoop => Loop.Length > 0;
}

/// <summary>What writes the parameters of an operation to the form.</summary>
internal sealed class WriteViews(OperationSpec spec, FormatViews formats)
{
    public IEnumerable<WriteView> Of(ParameterModel parameter) =>
        parameter is { Repeated: true, As: ListForm.Fields } ? [Fields(parameter)]
        : parameter.Repeated ? parameter.Wire.Select(wire => new WriteView("", List(parameter, wire)))
        : parameter.Wire.Select(wire => new WriteView(
            "",
            One(parameter, wire, CSharpLiterals.Utf8(WireName.Escape(wire.Name)), Member(parameter), parameter.Required)
        ));

    private static string Member(ParameterModel parameter) => "request." + parameter.Name;

    private WriteView Fields(ParameterModel parameter)
    {
        var (member, wire) = (Member(parameter), parameter.Wire[0]);
        var name = WireName.Of(wire.Name);
        var key = CSharpLiterals.Utf8(WireName.Escape(name.Before));
        if (name.First is { } first)
        {
            var number = first == 0 ? "i" : $"i + {CSharpLiterals.Int(first)}";
            var after = CSharpLiterals.Utf8(WireName.Escape(name.After));
            key = $"global::EnvoyerSms.Runtime.Wire.ApiIndexedName.Of({key}, {number}, {after})";
        }
        return new WriteView(
            $"for (var i = 0; i < ({member}?.Count ?? 0); i++)",
            One(parameter, wire, key, member + "![i]", isThere: true)
        );
    }

    private string List(ParameterModel parameter, WireModel wire)
    {
        var name = CSharpLiterals.Utf8(WireName.Escape(wire.Name));
        var arguments = $"{name}, {Member(parameter)}";
        var separator = CSharpLiterals.Char(parameter.Separator);
        return parameter.Type switch
        {
            ParameterType.String => $"TextList({arguments}, {separator}{LineBreaks(parameter)})",
            ParameterType.Phone => $"{(parameter.Plus ? "PlusPhoneList" : "PhoneList")}({arguments}, {separator})",
            _ => $"ValueList({arguments}, {formats.Name(parameter, wire)}, {separator})",
        };
    }

    private string One(ParameterModel parameter, WireModel wire, string name, string value, bool isThere) =>
        parameter.Type switch
        {
            ParameterType.String => $"Text({name}, {value}{LineBreaks(parameter)})",
            ParameterType.Phone => $"{(parameter.Plus ? "PlusPhone" : "Phone")}({name}, {value})",
            ParameterType.Integer => $"Integer({name}, {value})",
            ParameterType.Flag => $"Flag({name}, {value})",
            ParameterType.DateTime when parameter.IsInZone =>
                $"Instant({name}, {value}, {formats.Name(parameter, wire)}, {spec.Context.Names.ApiClass}.TimeZone)",
            ParameterType.Enum when spec.IsNumeric(parameter.TypeName) => $"Integer({name}, (long?){value})",
            ParameterType.Enum => $"Text({name}, {value}{(isThere ? "" : "?")}.Value)",
            _ => $"Value({name}, {value}, {formats.Name(parameter, wire)})",
        };

    private static string LineBreaks(ParameterModel parameter) =>
        parameter.NormalizeLineBreaks ? ", normalizeLineBreaks: true" : "";
}
