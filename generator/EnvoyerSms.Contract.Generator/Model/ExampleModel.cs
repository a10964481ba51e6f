namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>A call and its response that the tests execute: request to wire form, response to typed result or typed error.</summary>
internal sealed record ExampleModel
{
    public required string Name { get; init; }

    /// <summary>Values of the request, by parameter, in the order of the parameters.</summary>
    public required EquatableArray<ExampleValue> Request { get; init; }

    /// <summary>The form expected on the wire; empty where the example does not say.</summary>
    public required string Form { get; init; }
    public required int Status { get; init; }
    public required string Response { get; init; }

    /// <summary>
    /// Expected members of the result, nested ones by path: <c>Recipients[0].Status</c>.
    /// A list of records also tells how many there are: <c>Recipients.Count</c>.
    /// </summary>
    public required EquatableArray<ExampleValue> Result { get; init; }

    /// <summary>Name of the error or detail expected instead of a result; empty for a success.</summary>
    public required string Error { get; init; }

    /// <summary>The clock of the example, ISO 8601 with offset; empty where no value depends on it.</summary>
    public required string Now { get; init; }
}

/// <param name="Path">A parameter, or a path into the result.</param>
/// <param name="Values">One value, or the items of a list: an enum's as on the wire, an instant with its offset in digits. None, outside a list, is null.</param>
internal sealed record ExampleValue(string Path, EquatableArray<string> Values, bool IsList);
