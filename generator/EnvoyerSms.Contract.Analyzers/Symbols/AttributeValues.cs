using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Reads what an attribute was given. What it was not given has its default.</summary>
internal static class AttributeValues
{
    public static T? Positional<T>(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index].Value is T value
            ? value
            : default;

    public static T? Named<T>(this AttributeData attribute, string name) =>
        Find(attribute, name) is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    public static ImmutableArray<string> Strings(this AttributeData attribute, string name) =>
        Items<string>(Find(attribute, name));

    public static ImmutableArray<T> Items<T>(TypedConstant list) =>
        list.Kind == TypedConstantKind.Array && !list.IsNull
            ? list.Values.Select(item => item.Value).OfType<T>().ToImmutableArray()
            : ImmutableArray<T>.Empty;

    private static TypedConstant Find(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
