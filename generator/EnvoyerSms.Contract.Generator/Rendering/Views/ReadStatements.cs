using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The statements that read the value of a field, wherever it stands.</summary>
internal sealed class ReadStatements
{
    private readonly TypeSpec _spec;
    private readonly FormatViews _formats;
    private readonly Dictionary<string, string> _locals;

    public ReadStatements(TypeSpec spec, FormatViews formats)
    {
        (_spec, _formats) = (spec, formats);
        var taken = new HashSet<string> { "xml", "depth", "item", "read", "word" };
        _locals = spec.Type.Fields.ToDictionary(
            field => field.Name,
            field => CSharpNames.Local(field.Name, taken),
            StringComparer.Ordinal
        );
    }

    public ReadView Field(FieldModel field)
    {
        var local = _locals[field.Name];
        return field.Repeated
            ? new ReadView($"var {local} = new {List(field)}()", $"{local}.Count == 0", $"{field.Name} = {local}")
            : new ReadView(
                $"{Slot(field)}? {local} = null",
                $"{local} is null",
                $"{field.Name} = {Value(field, local, field.Required)}"
            );
    }

    /// <summary>The local as a parameter of what reads it.</summary>
    public string Parameter(FieldModel field) =>
        field.Repeated ? $"{List(field)} {_locals[field.Name]}" : $"ref {Slot(field)}? {_locals[field.Name]}";

    public string Argument(FieldModel field) => (field.Repeated ? "" : "ref ") + _locals[field.Name];

    /// <summary>
    /// Before a condition: for an optional field the first readable value is used, and a second one is no reason to refuse the rest.
    /// </summary>
    public string Once(FieldModel field) =>
        field.Required || field.Repeated ? "" : $"{_locals[field.Name]} is null && ";

    /// <summary>Read the value on which the cursor stands.</summary>
    public IReadOnlyList<string> Read(FieldModel field) =>
        field.Repeated
            ? AddItem(field, _locals[field.Name])
            : [ReadInto(field, _locals[field.Name], field.Required) + ";"];

    private string[] AddItem(FieldModel field, string list) =>
        field.Type == FieldType.Type
            ? [$"{list}.Add({_spec.Context.Global(field.TypeName)}.Read(ref xml));"]
            :
            [
                $"{Slot(field)}? item = null;",
                ReadInto(field, "item", required: !field.IsAfterEffect) + ";",
                field.IsAfterEffect
                    ? $"if ({Value(field, "item", required: false)} is {{ }} read) {list}.Add(read);"
                    : $"{list}.Add({Value(field, "item", required: true)});",
            ];

    private string ReadInto(FieldModel field, string slot, bool required) =>
        field.Type switch
        {
            FieldType.String => $"xml.{(field.AsWritten ? "ReadText" : "ReadTrimmedText")}(ref {slot})",
            FieldType.Integer => $"xml.{(required ? "ReadInteger" : "ReadOptionalInteger")}(ref {slot})",
            FieldType.DateTime when !InstantFormats.Contain(field.Format) =>
                $"xml.{(required ? "ReadInstant" : "ReadOptionalInstant")}(ref {slot}, {_formats.Name(field)}, {_spec.Context.Global(_spec.Context.Names.ApiClass)}.TimeZone)",
            FieldType.Enum => _spec.IsNumeric(field.TypeName)
                ? $"xml.{(required ? "ReadInteger" : "ReadOptionalInteger")}(ref {slot})"
                : $"xml.ReadWord(ref {slot}, {_spec.Context.Global(field.TypeName)}.Words)",
            FieldType.Type => $"xml.Keep(ref {slot}, {_spec.Context.Global(field.TypeName)}.Read(ref xml))",
            _ => $"xml.{(required ? "ReadValue" : "ReadOptionalValue")}(ref {slot}, {_formats.Name(field)})",
        };

    private string List(FieldModel field) =>
        $"global::System.Collections.Generic.List<{_spec.Context.Types.Item(field)}>";

    // The type that the cursor reads, which an enum is made from at the end.
    private string Slot(FieldModel field) =>
        field.Type != FieldType.Enum ? _spec.Context.Types.Item(field)
        : _spec.IsNumeric(field.TypeName) ? "long"
        : "string";

    private string Value(FieldModel field, string local, bool required)
    {
        var demand =
            field.IsResourceId ? "RequiredId"
            : field.IsDemanded ? "Demanded"
            : required ? "Required"
            : "";
        var value = demand.Length > 0 ? $"xml.{demand}({local}, {CSharpLiterals.String(field.Wire[0])})" : local;
        if (field.Type != FieldType.Enum)
            return value;
        var type = field.TypeName;
        if (_spec.IsNumeric(field.TypeName))
            return $"({type}{(required ? "" : "?")}){value}";
        return required ? $"new {type}({value})"
            : field.IsDemanded ? $"{value} is {{ }} word ? new {type}(word) : null"
            : $"{local} is null ? null : new {type}({local})";
    }
}
