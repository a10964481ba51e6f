using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>A table of options: each with its default, where configuration and environment say it, and its docs.</summary>
internal static partial class OptionTable
{
    /// <summary>The rows, with the heading.</summary>
    /// <param name="options">New options.</param>
    /// <param name="keyOf">The key in configuration; null for an option that only code can set.</param>
    /// <param name="valuesOf">The values that an enum takes here; null for all that it has.</param>
    public static string Of(
        object options,
        Func<string, string?> keyOf,
        Func<string, IEnumerable<string>?>? valuesOf = null
    )
    {
        var properties = options.GetType().GetProperties();
        return Array.Exists(properties, property => keyOf(property.Name) is not null)
            ? "| Option | Default | In `appsettings.json` | In the environment | Means |\n|---|---|---|---|---|\n"
                + string.Concat(properties.Select(property => Row(property, options, Keys(property, keyOf), valuesOf)))
            : "| Option | Default | Means |\n|---|---|---|\n"
                + string.Concat(properties.Select(property => Row(property, options, "", valuesOf)));
    }

    private static string Row(
        PropertyInfo property,
        object options,
        string keys,
        Func<string, IEnumerable<string>?>? valuesOf
    ) =>
        $"| `{property.Name}` | {Default(property, options)} |{keys} {Means(property, valuesOf?.Invoke(property.Name))} |\n";

    private static string Keys(PropertyInfo property, Func<string, string?> keyOf)
    {
        if (keyOf(property.Name) is not { } key)
            return " in code only | |";
        // What is not one value is a section.
        var whole = IsOneValue(property.PropertyType) ? key : key + ":…";
        return $" `{whole}` | `{whole.Replace(":", "__", StringComparison.Ordinal)}` |";
    }

    private static string Means(PropertyInfo property, IEnumerable<string>? values)
    {
        // The default has its own column, unless its sentence says more.
        var summary = SimpleDefault().Replace(XmlDocs.Summary(property), "");
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var choice = type.IsEnum
            ? $" One of {string.Join(", ", (values ?? Enum.GetNames(type)).Select(name => $"`{name}`"))}."
            : "";
        return (summary + choice).Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Default(PropertyInfo property, object options) =>
        property.GetValue(options) switch
        {
            null => "none",
            bool flag => flag ? "`true`" : "`false`",
            TimeSpan time => $"`{time:c}`",
            var value when IsOneValue(property.PropertyType) => string.Create(
                CultureInfo.InvariantCulture,
                $"`{value}`"
            ),
            var value when NameOf(value, property.PropertyType) is { } name => $"`{name}`",
            IEnumerable<string> texts => string.Join(", ", texts.Select(text => $"`{text}`")),
            IEnumerable none when !none.Cast<object>().Any() => "none",
            var value => throw new InvalidOperationException($"How is {value.GetType()} written?"),
        };

    // A value that its type, or that of its items, has a name for.
    private static string? NameOf(object value, Type type) =>
        type.GetGenericArguments()
            .Prepend(type)
            .SelectMany(owner => owner.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(named => ReferenceEquals(named.GetValue(null), value))
            .Select(named => $"{named.DeclaringType!.Name}.{named.Name}")
            .FirstOrDefault();

    private static bool IsOneValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive
            || type.IsEnum
            || Array.IndexOf([typeof(string), typeof(Uri), typeof(TimeSpan), typeof(DateTimeOffset)], type) >= 0
            || type == typeof(ApiSecret);
    }

    [GeneratedRegex(@" Default: (?:`[^`]*`|[^.,;`])*\.(?= |$)")]
    private static partial Regex SimpleDefault();
}
