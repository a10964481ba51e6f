namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>What everything in a contract may have: text for the XML docs, its history, and its basis.</summary>
internal sealed record Fact
{
    public static Fact None { get; } = new();

    public LocalizedText Summary { get; init; }
    public ApiVersion? Since { get; init; }
    public Deprecation? Deprecated { get; init; }

    /// <summary>What it was called before; empty where it has its first name. The old name stays as an alias.</summary>
    public string Was { get; init; } = "";

    /// <summary>Null while it is there. What is gone is still described: earlier versions have it.</summary>
    public Removal? Removed { get; init; }
    public Basis? Basis { get; init; }

    /// <summary>Whether there is a version that has both.</summary>
    public bool Meets(Fact other) => !(Removed?.Since <= other.Since) && !(other.Removed?.Since <= Since);

    /// <summary>It has a new name, and code may still use the old one.</summary>
    public bool HasAlias => Was.Length > 0;
}

/// <summary>Text of the contract in its two languages; either may be empty.</summary>
internal readonly record struct LocalizedText(string? En, string? Fr)
{
    public bool IsEmpty => En is not { Length: > 0 } && Fr is not { Length: > 0 };
}

/// <param name="Use">C# name of what to use instead; empty where there is no replacement.</param>
internal sealed record Deprecation(ApiVersion Since, string Use);

/// <param name="Since">The first version that no longer has it.</param>
/// <param name="Use">C# name of what to use instead; empty where there is no replacement.</param>
/// <param name="Reason">As the end of a sentence; either language may be empty.</param>
internal sealed record Removal(ApiVersion Since, string Use, LocalizedText Reason);
