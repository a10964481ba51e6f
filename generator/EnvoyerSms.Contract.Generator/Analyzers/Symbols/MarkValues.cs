using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Analyzers;

/// <summary>Reads what an attribute was given. What it was not given has its default.</summary>
internal static class MarkValues
{
    public static T? Positional<T>(this AttributeData mark, int index) =>
        index < mark.ConstructorArguments.Length && mark.ConstructorArguments[index].Value is T value ? value : default;

    public static T? Named<T>(this AttributeData mark, string name) =>
        Find(mark, name) is { Kind: not TypedConstantKind.Array, Value: T value } ? value : default;

    public static ImmutableArray<string> Strings(this AttributeData mark, string name) =>
        Items<string>(Find(mark, name));

    public static ImmutableArray<T> Items<T>(TypedConstant list) =>
        list.Kind == TypedConstantKind.Array && !list.IsNull
            ? list.Values.Select(item => item.Value).OfType<T>().ToImmutableArray()
            : ImmutableArray<T>.Empty;

    private static TypedConstant Find(AttributeData mark, string name) =>
        mark.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
}
