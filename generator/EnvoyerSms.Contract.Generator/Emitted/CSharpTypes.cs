using System;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Emitted;

/// <summary>C# types of members.</summary>
/// <param name="HasDateOnly">Whether a day can be a DateOnly; else it is a DateTime at midnight.</param>
internal readonly record struct CSharpTypes(bool HasDateOnly)
{
    public const string Instant = "global::System.DateTimeOffset";

    public string Day => HasDateOnly ? "global::System.DateOnly" : "global::System.DateTime";

    public static string List(string item) => $"global::System.Collections.Generic.IReadOnlyList<{item}>";

    /// <summary>The type of one value, also where the member is a list.</summary>
    public string Item(ParameterModel parameter) =>
        parameter.Type switch
        {
            ParameterType.String or ParameterType.Phone => "string",
            ParameterType.Integer => "long",
            ParameterType.Flag or ParameterType.Boolean => "bool",
            ParameterType.DateTime => Instant,
            ParameterType.Decimal => "decimal",
            ParameterType.Date => Day,
            ParameterType.Duration => "global::System.TimeSpan",
            ParameterType.Enum => parameter.TypeName,
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };

    /// <summary>The type of what is given for a parameter, where something is.</summary>
    public string Given(ParameterModel parameter) => parameter.Repeated ? List(Item(parameter)) : Item(parameter);

    /// <summary>One value is an object, and can be null by itself.</summary>
    public static bool IsReference(ParameterModel parameter) =>
        parameter.Type is ParameterType.String or ParameterType.Phone;

    /// <inheritdoc cref="IsReference(ParameterModel)"/>
    public static bool IsReference(FieldModel field) => field.Type is FieldType.String or FieldType.Type;

    // A flag left out is the same as one not set.
    public string Of(ParameterModel parameter) =>
        parameter.IsNeverNull || parameter.Type == ParameterType.Flag ? Given(parameter) : Given(parameter) + "?";

    /// <inheritdoc cref="Item(ParameterModel)"/>
    public string Item(FieldModel field) =>
        field.Type switch
        {
            FieldType.String => "string",
            FieldType.Integer => "long",
            FieldType.DateTime => Instant,
            FieldType.Decimal => "decimal",
            FieldType.Boolean => "bool",
            FieldType.Date => Day,
            FieldType.Duration => "global::System.TimeSpan",
            FieldType.Enum or FieldType.Type => field.TypeName,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    public string Of(FieldModel field) =>
        field.Repeated ? List(Item(field))
        : field.Required ? Item(field)
        : Item(field) + "?";
}
