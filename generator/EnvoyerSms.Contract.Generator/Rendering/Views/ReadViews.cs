using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>How one field of a response is read: into a local while elements come, then into its member.</summary>
/// <param name="Local">Declaration of the local.</param>
/// <param name="Expected">True, or true again and again, where an element of the field comes at once.</param>
/// <param name="Condition">True where the cursor stands on an element of the field.</param>
/// <param name="Statements">Read that element.</param>
/// <param name="IsMissing">True where no element of the field came.</param>
/// <param name="Member">The member and what is made of the local.</param>
internal sealed record ReadView(
    string Local,
    string Expected,
    string Condition,
    IReadOnlyList<string> Statements,
    string IsMissing,
    string Member
)
{
    public bool IsBlock => Statements.Count > 1;
}

internal static class ReadViews
{
    public static IReadOnlyList<ReadView> Of(TypeSpec spec, FormatViews formats)
    {
        var taken = new HashSet<string> { "xml", "depth", "item", "read", "word" };
        return [.. spec.Type.Fields.Select(field => Read(spec, field, formats, CSharpNames.Local(field.Name, taken)))];
    }

    private static ReadView Read(TypeSpec spec, FieldModel field, FormatViews formats, string local)
    {
        var condition = Condition(field, local);
        var member = field.Name;
        var expected = $"(xml.NextIs({CSharpLiterals.Utf8(field.Wire[0])}))";
        return field.Repeated
            ? new ReadView(
                $"var {local} = new global::System.Collections.Generic.List<{spec.Context.Types.Item(field)}>()",
                "while " + expected,
                condition,
                AddItem(spec, field, formats, local),
                $"{local}.Count == 0",
                $"{member} = {local}"
            )
            : new ReadView(
                $"{Slot(spec, field)}? {local} = null",
                "if " + expected,
                condition,
                [ReadInto(spec, field, formats, local, field.Required)],
                $"{local} is null",
                $"{member} = {Value(spec, field, local, field.Required)}"
            );
    }

    // For an optional field the first readable value is used: a second one is no reason to refuse the rest.
    private static string Condition(FieldModel field, string local)
    {
        var isNamed = string.Join(" || ", field.Wire.Select(name => $"xml.NameIs({CSharpLiterals.Utf8(name)})"));
        return field.Required || field.Repeated ? isNamed
            : field.Wire.Count > 1 ? $"{local} is null && ({isNamed})"
            : $"{local} is null && {isNamed}";
    }

    private static string[] AddItem(TypeSpec spec, FieldModel field, FormatViews formats, string list) =>
        field.Type == FieldType.Type
            ? [$"{list}.Add({spec.Context.Global(field.TypeName)}.Read(ref xml))"]
            :
            [
                $"{Slot(spec, field)}? item = null",
                ReadInto(spec, field, formats, "item", required: !field.IsAfterEffect),
                field.IsAfterEffect
                    ? $"if ({Value(spec, field, "item", required: false)} is {{ }} read) {list}.Add(read)"
                    : $"{list}.Add({Value(spec, field, "item", required: true)})",
            ];

    private static string ReadInto(
        TypeSpec spec,
        FieldModel field,
        FormatViews formats,
        string slot,
        bool required
    ) =>
        field.Type switch
        {
            FieldType.String => $"xml.{(field.AsWritten ? "ReadText" : "ReadTrimmedText")}(ref {slot})",
            FieldType.Integer => $"xml.{(required ? "ReadInteger" : "ReadOptionalInteger")}(ref {slot})",
            FieldType.DateTime when !InstantFormats.Contain(field.Format) =>
                $"xml.{(required ? "ReadInstant" : "ReadOptionalInstant")}(ref {slot}, {formats.Name(field)}, {spec.Context.Global(spec.Context.Names.ApiClass)}.TimeZone)",
            FieldType.Enum => spec.IsNumeric(field.TypeName)
                ? $"xml.{(required ? "ReadInteger" : "ReadOptionalInteger")}(ref {slot})"
                : $"xml.ReadWord(ref {slot}, {spec.Context.Global(field.TypeName)}.Words)",
            FieldType.Type => $"xml.Keep(ref {slot}, {spec.Context.Global(field.TypeName)}.Read(ref xml))",
            _ => $"xml.{(required ? "ReadValue" : "ReadOptionalValue")}(ref {slot}, {formats.Name(field)})",
        };

    // The type that the cursor reads, which an enum is made from at the end.
    private static string Slot(TypeSpec spec, FieldModel field) =>
        field.Type != FieldType.Enum ? spec.Context.Types.Item(field)
        : spec.IsNumeric(field.TypeName) ? "long"
        : "string";

    private static string Value(TypeSpec spec, FieldModel field, string local, bool required)
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
        if (spec.IsNumeric(field.TypeName))
            return $"({type}{(required ? "" : "?")}){value}";
        return required ? $"new {type}({value})"
            : field.IsDemanded ? $"{value} is {{ }} word ? new {type}(word) : null"
            : $"{local} is null ? null : new {type}({local})";
    }
}
