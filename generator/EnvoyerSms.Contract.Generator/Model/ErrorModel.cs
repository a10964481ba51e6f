namespace EnvoyerSms.Contract.Generator.Model;

internal sealed record ErrorModel
{
    public required string Name { get; init; }

    /// <summary>The number by which the API names it; its place in the contract, from 1, where the API names errors otherwise.</summary>
    public required int Id { get; init; }

    /// <summary>The text by which the API names it; empty where it is known by its words alone, null where the API names it by a number.</summary>
    public required string? Code { get; init; }

    /// <summary>Empty where the API sends no messages.</summary>
    public required string Message { get; init; }
    public required EquatableArray<ErrorDetailModel> Details { get; init; }
    public required Fact Fact { get; init; }
}

/// <summary>A longer form of an error's message that says which parameter is meant, and sometimes which values.</summary>
internal sealed record ErrorDetailModel
{
    public required string Name { get; init; }

    /// <summary>The whole message, exactly as the document prints it; <c>{values}</c> stands for values of the request.</summary>
    public required string Message { get; init; }

    /// <summary><see cref="Message"/> without the error's own message and the separator.</summary>
    public required string Detail { get; init; }

    /// <summary>Wire names of the parameters it is about.</summary>
    public required EquatableArray<string> Parameters { get; init; }
    public required Fact Fact { get; init; }
}
