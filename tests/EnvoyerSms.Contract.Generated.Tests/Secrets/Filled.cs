using System.Reflection;
using EnvoyerSms.Runtime.Metadata;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>Emitted types with canaries in the members that the contract calls personal.</summary>
internal static class Filled
{
    private static readonly Assembly Emitted = typeof(EnvoyerSmsClient).Assembly;

    /// <summary>Whether the type is emitted and can be made without knowing it.</summary>
    public static bool IsMade(Type type) =>
        type.Assembly == Emitted && (type.IsValueType || type.GetConstructor([]) is not null);

    public static IEnumerable<string> PersonalMembers(Type type) =>
        type.GetProperties().Where(IsPersonal).Select(property => $"{type.FullName}.{property.Name}");

    public static object Make(Type type)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (Content(property) is { } content)
                property.SetValue(value, content);
        }
        return value;
    }

    private static object? Content(PropertyInfo property)
    {
        var text = IsPersonal(property) ? $"{Canaries.Text.Value} {Canaries.Number.Value}" : "plain";
        var type = property.PropertyType;
        if (type == typeof(string))
            return text;
        if (type == typeof(IReadOnlyList<string>))
            return new[] { text };
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            return null;
        var item = type.GetGenericArguments()[0];
        if (!IsMade(item))
            return null;
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Make(item), 0);
        return items;
    }

    // Members of requests are marked in the emitted code, for the analyzers; those of responses are known by their names.
    private static bool IsPersonal(PropertyInfo property) =>
        property.GetCustomAttribute<ApiPersonalAttribute>() is not null
        || property.Name is nameof(Reply.MobileNumber) or nameof(StopSmsNumber.PhoneNumber) or nameof(Reply.Content);
}
