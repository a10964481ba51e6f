using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A method that writes what of a request travels in one place.</summary>
internal sealed record WriteView(string Name, IReadOnlyList<WriteCallView> Calls);

/// <summary>A call that writes one field.</summary>
/// <param name="Text">Behind the writer.</param>
/// <param name="Loop">Stands before it where each item of a list has a field of its own; else empty.</param>
internal sealed record WriteCallView(string Text, string Loop = "")
{
    public bool HasLoop => Loop.Length > 0;
}

/// <summary>What writes a request.</summary>
internal sealed class WriteViews(OperationSpec spec, FormatViews formats)
{
    private static readonly (ParameterPlace Place, string Name)[] Elsewhere =
    [
        (ParameterPlace.Path, "WritePath"),
        (ParameterPlace.Header, "WriteHeaders"),
    ];

    public IEnumerable<WriteView> All
    {
        get
        {
            var operation = spec.Operation;
            if (operation.HasFields)
                yield return new WriteView(
                    "Write",
                    [.. operation.Constants.Select(Constant), .. Calls(ParameterPlace.Field)]
                );
            foreach (var (place, name) in Elsewhere)
            {
                if (Has(operation, place))
                    yield return new WriteView(name, [.. Calls(place)]);
            }
        }
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

    private static WriteCallView Constant(ConstantModel constant) =>
        new($"Text({CSharpLiterals.Utf8(constant.Wire)}, {CSharpLiterals.String(constant.Value)})");

    private IEnumerable<WriteCallView> Calls(ParameterPlace place) =>
        spec.Operation.Parameters.Where(parameter => parameter.Place == place).SelectMany(Calls);

    private IEnumerable<WriteCallView> Calls(ParameterModel parameter) =>
        parameter is { Repeated: true, As: ListForm.Fields } ? [Each(parameter)]
        : parameter.Repeated ? parameter.Wire.Select(wire => new WriteCallView(List(parameter, wire)))
        : parameter.Wire.Select(wire => new WriteCallView(
            One(parameter, wire, Name(wire), Member(parameter), parameter.IsNeverNull)
        ));

    private static string Member(ParameterModel parameter) => "request." + parameter.Name;

    private static string Name(WireModel wire) => CSharpLiterals.Utf8(WireName.Escape(wire.Name));

    private WriteCallView Each(ParameterModel parameter)
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
        return new WriteCallView(
            One(parameter, wire, key, member + "![i]", isThere: true),
            $"for (var i = 0; i < ({member}?.Count ?? 0); i++)"
        );
    }

    private string List(ParameterModel parameter, WireModel wire)
    {
        var arguments = $"{Name(wire)}, {Member(parameter)}";
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
