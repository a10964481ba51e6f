using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A member of a request, and what its attributes say.</summary>
internal sealed class RequestMember
{
    public required IPropertySymbol Symbol { get; init; }
    public required ImmutableArray<MemberRule> Rules { get; init; }

    /// <summary>No message shows its value.</summary>
    public required bool IsPersonal { get; init; }
    public required Measure? Measure { get; init; }
    public required TimeZoneMetadata? Time { get; init; }
    public required Caution? Caution { get; init; }
    public required Requirement? Requires { get; init; }

    /// <summary>The request needs a value, whether C# asks for it or not.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Setting it sets nothing else.</summary>
    public required bool IsAutomatic { get; init; }

    public string Name => Symbol.Name;

    public MemberKind Kind { get; private init; }

    /// <summary>The member with its value, as a message may show them.</summary>
    public string With(string value) => IsPersonal ? Name : $"{Name} {value}";

    public static RequestMember Read(MetadataAttributes attributes, IPropertySymbol member) =>
        new()
        {
            Symbol = member,
            IsAutomatic = IsWithoutCode(member),
            Kind = KindOf(member.Type),
            Rules = MetadataAttributes.All(member, attributes.Rule).Select(MemberRule.Read).ToImmutableArray(),
            IsPersonal = MetadataAttributes.Find(member, attributes.Personal) is not null,
            Measure = MetadataAttributes.Find(member, attributes.Measure) is { } measure ? Measure.Read(measure) : null,
            Time = MetadataAttributes.Find(member, attributes.Time) is { } time ? TimeZoneMetadata.Read(time) : null,
            Caution = MetadataAttributes.Find(member, attributes.Caution) is { } caution ? new Caution(caution) : null,
            Requires = MetadataAttributes.Find(member, attributes.Requires) is { } requires
                ? Requirement.Read(requires)
                : null,
            IsRequired = member.IsRequired || MetadataAttributes.Find(member, attributes.Required) is not null,
        };

    // The compiler leaves its attribute on accessors that it writes; in source it has a field for them instead.
    private static bool IsWithoutCode(IPropertySymbol member) =>
        member
            .ContainingType.GetMembers()
            .OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member))
        || member
            .GetMethod?.GetAttributes()
            .Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute") == true;

    private static MemberKind KindOf(ITypeSymbol type) =>
        type switch
        {
            { SpecialType: SpecialType.System_Boolean } => MemberKind.Flag,
            { SpecialType: SpecialType.System_String } => MemberKind.Text,
            { SpecialType: SpecialType.System_Int64 } or { TypeKind: TypeKind.Enum } => MemberKind.Number,
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => KindOf(
                nullable.TypeArguments[0]
            ),
            INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }] } => MemberKind.Texts,
            INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments.Length: 1 } => MemberKind.Values,
            { SpecialType: SpecialType.System_Decimal } => MemberKind.Decimal,
            { Name: "DateTimeOffset" } => MemberKind.Instant,
            { Name: "DateOnly" or "DateTime" } => MemberKind.Day,
            { Name: "TimeSpan" } => MemberKind.Duration,
            _ => MemberKind.Other,
        };
}

internal enum MemberKind
{
    Other,
    Flag,
    Text,
    Texts,
    Values,
    Number,
    Decimal,
    Instant,
    Day,
    Duration,
}

/// <summary>How the length of a text is counted and billed.</summary>
/// <param name="Segments">The most units that 1, 2, 3 … billed segments hold.</param>
/// <param name="AppendedWhen">The flag that makes the API append <paramref name="Appended"/>; null where none does.</param>
internal sealed record Measure(string Alphabet, ImmutableArray<int> Segments, string? AppendedWhen, string? Appended)
{
    public static Measure Read(AttributeData attribute) =>
        new(
            attribute.Positional<string>(0) ?? "",
            attribute.ConstructorArguments.Length > 1
                ? AttributeValues.Items<int>(attribute.ConstructorArguments[1])
                : ImmutableArray<int>.Empty,
            attribute.Named<string>("AppendedWhen"),
            attribute.Named<string>("Appended")
        );
}

/// <summary>The zone in which the API reads an instant.</summary>
/// <param name="Earliest">The day before which the API did not exist, <c>yyyy-MM-dd</c>; null where nothing tells.</param>
internal sealed record TimeZoneMetadata(string Iana, string Windows, string? Earliest)
{
    public static TimeZoneMetadata Read(AttributeData attribute) =>
        new(
            attribute.Positional<string>(0) ?? "",
            attribute.Positional<string>(1) ?? "",
            attribute.Named<string>("Earliest")
        );
}

/// <summary>The value must come from a call of <paramref name="Operation"/> that was made with a flag set.</summary>
internal sealed record Requirement(string Operation, string Flag)
{
    public static Requirement Read(AttributeData attribute) =>
        new(attribute.Positional<string>(0) ?? "", attribute.Positional<string>(1) ?? "");
}
