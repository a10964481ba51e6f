using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Slices;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>How one field of a reply is read: into a local while elements come, then into its member.</summary>
/// <param name="Local">Declaration of the local.</param>
/// <param name="Expected">True, or true again and again, where an element of the field comes at once.</param>
/// <param name="Condition">True where the cursor stands on an element of the field.</param>
/// <param name="Statements">Read that element.</param>
/// <param name="Member">The member and what is made of the local.</param>
internal sealed record ReadView(
    string Local,
    string Expected,
    string Condition,
    IReadOnlyList<string> Statements,
    string Member
)
{
    public bool IsBlock => Statements.Count > 1;
}

internal static class ReadViews
{
    public static IReadOnlyList<ReadView> Of(TypeSlice slice, DateFormatViews formats)
    {
        var taken = new HashSet<string> { "xml", "depth", "item" };
        return
        [
            .. slice.Type.Fields.Select(field => Read(slice, field, formats, CSharpNames.Local(field.Name, taken))),
        ];
    }

    private static ReadView Read(TypeSlice slice, FieldModel field, DateFormatViews formats, string local)
    {
        var condition = string.Join(" || ", field.Wire.Select(name => $"xml.NameIs({CSharpLiterals.Utf8(name)})"));
        var member = field.Name;
        var expected = $"(xml.NextIs({CSharpLiterals.Utf8(field.Wire[0])}))";
        return field.Repeated
            ? new ReadView(
                $"var {local} = new global::System.Collections.Generic.List<{CSharpTypes.Item(field)}>()",
                "while " + expected,
                condition,
                AddItem(slice, field, formats, local),
                $"{member} = {local}"
            )
            : new ReadView(
                $"{Slot(slice, field)}? {local} = null",
                "if " + expected,
                condition,
                [ReadInto(slice, field, formats, local)],
                $"{member} = {Value(slice, field, local, field.Required)}"
            );
    }

    private static string[] AddItem(TypeSlice slice, FieldModel field, DateFormatViews formats, string list) =>
        field.Type == FieldType.Type
            ? [$"{list}.Add({slice.Context.Global(field.TypeName)}.Read(ref xml))"]
            :
            [
                $"{Slot(slice, field)}? item = null",
                ReadInto(slice, field, formats, "item"),
                $"{list}.Add({Value(slice, field, "item", required: true)})",
            ];

    private static string ReadInto(TypeSlice slice, FieldModel field, DateFormatViews formats, string slot) =>
        field.Type switch
        {
            FieldType.String => $"xml.ReadText(ref {slot})",
            FieldType.Integer => $"xml.ReadInteger(ref {slot})",
            FieldType.DateTime =>
                $"xml.ReadInstant(ref {slot}, {formats.Name(field.Format)}, {slice.Context.Global(slice.Context.ApiClass)}.TimeZone)",
            FieldType.Enum => slice.IsNumeric(field.TypeName)
                ? $"xml.ReadInteger(ref {slot})"
                : $"xml.ReadWord(ref {slot}, {slice.Context.Global(field.TypeName)}.Words)",
            FieldType.Type => $"xml.Keep(ref {slot}, {slice.Context.Global(field.TypeName)}.Read(ref xml))",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    // The type that the cursor reads, which an enum is made from at the end.
    private static string Slot(TypeSlice slice, FieldModel field) =>
        field.Type != FieldType.Enum ? CSharpTypes.Item(field)
        : slice.IsNumeric(field.TypeName) ? "long"
        : "string";

    private static string Value(TypeSlice slice, FieldModel field, string local, bool required)
    {
        var value = required ? $"xml.Required({local}, {CSharpLiterals.String(field.Wire[0])})" : local;
        if (field.Type != FieldType.Enum)
            return value;
        var type = field.TypeName;
        if (slice.IsNumeric(field.TypeName))
            return $"({type}{(required ? "" : "?")}){value}";
        return required ? $"new {type}({value})" : $"{local} is null ? null : new {type}({local})";
    }
}
