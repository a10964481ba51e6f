namespace EnvoyerSms.Contract.Reference.Documents;

/// <summary>By what something is led to: the same in every language and format, made from the names of the contract.</summary>
internal readonly record struct Anchor(string Id)
{
    public static Anchor Overview { get; } = new("overview");

    public static Anchor Authentication { get; } = new("authentication");

    public static Anchor RateLimit { get; } = new("rate-limit");

    public static Anchor Responses { get; } = new("responses");

    public static Anchor Versions { get; } = new("versions");

    public static Anchor Operations { get; } = new("operations");

    public static Anchor Errors { get; } = new("errors");

    public static Anchor Types { get; } = new("types");

    public static Anchor Operation(string name) => new("operation-" + name);

    public static Anchor Parameter(string operation, string name) => new($"operation-{operation}-{name}");

    /// <summary>Of an error, or of a detail of one.</summary>
    public static Anchor Error(string name) => new("error-" + name);

    public static Anchor Type(string name) => new("type-" + name);

    public static Anchor Field(string type, string name) => new($"type-{type}-{name}");

    public static Anchor Enum(string name) => new("enum-" + name);

    /// <summary>A part of what is led to.</summary>
    public Anchor Part(string name) => new($"{Id}--{name}");

    public override string ToString() => Id;
}
