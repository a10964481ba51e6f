using System.Collections.Generic;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>A property of an emitted record.</summary>
internal sealed record MemberView
{
    public required IReadOnlyList<string> Docs { get; init; }

    /// <summary>Without brackets.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }
    public required string Name { get; init; }

    /// <summary>The name as a literal, as ToString prints it.</summary>
    public required string NameLiteral { get; init; }
    public required string Type { get; init; }
    public required bool Required { get; init; }

    /// <summary>What it holds where nothing sets it, with its sign: a list is empty, not null. Mostly nothing.</summary>
    public required string Initial { get; init; }

    /// <summary>Kept out of ToString.</summary>
    public required bool Personal { get; init; }

    /// <summary>A list, of which a record by itself would print the type.</summary>
    public required bool Repeated { get; init; }
}
