using System;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Emitted;

/// <summary>C# types of members.</summary>
internal static class CSharpTypes
{
    public const string Instant = "global::System.DateTimeOffset";

    public static string List(string item) => $"global::System.Collections.Generic.IReadOnlyList<{item}>";

    public static string Of(ParameterModel parameter)
    {
        var single = parameter.Type switch
        {
            ParameterType.String or ParameterType.Phone => "string",
            ParameterType.Integer => "long",
            ParameterType.Flag => "bool",
            ParameterType.DateTime => Instant,
            ParameterType.Enum => parameter.TypeName,
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };
        var type = parameter.Repeated ? List(single) : single;

        // A flag left out is the same as one not set.
        return parameter.Required || parameter.Type == ParameterType.Flag ? type : type + "?";
    }

    /// <summary>The type of one value, also where the member is a list.</summary>
    public static string Item(FieldModel field) =>
        field.Type switch
        {
            FieldType.String => "string",
            FieldType.Integer => "long",
            FieldType.DateTime => Instant,
            FieldType.Enum or FieldType.Type => field.TypeName,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    public static string Of(FieldModel field) =>
        field.Repeated ? List(Item(field))
        : field.Required ? Item(field)
        : Item(field) + "?";
}
