using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>As much of a response type as the operation that answers it needs itself.</summary>
/// <param name="PageItem">Type of the items of a page, as in C#; empty where the response is no page.</param>
/// <param name="Until">The way to the value that must be final; none where no method waits for one.</param>
/// <param name="ResourceId">Wire name of the field that names what the call made; empty where none does.</param>
/// <param name="RequestLimit">Member that tells the account's request limit; empty where none does.</param>
/// <param name="UsesDeprecated">One of the fields that the operation names is deprecated.</param>
internal sealed record ResponseShape(
    string PageItem,
    EquatableArray<FieldStep> Until,
    string ResourceId,
    string RequestLimit,
    bool UsesDeprecated
);

/// <summary>A field on the way from a response to a value inside it.</summary>
/// <param name="TypeName">Of the enum or type.</param>
/// <param name="IsNullable">The member may be null.</param>
internal sealed record FieldStep(string Name, string TypeName, bool IsRepeated, bool IsNullable);
