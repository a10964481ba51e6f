using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>What an object shows of itself to whoever looks at it as a whole, without asking for a certain member.</summary>
public static partial class ObjectViews
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What a log shows where the object itself is handed over.</summary>
    public static string Printed(object value) => value.ToString() ?? "";

    /// <summary>The line of a debugger's window.</summary>
    public static string DebuggerLine(object value)
    {
        var display = value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true)?.Value;
        return display is null
            ? Printed(value)
            : Hole().Replace(display, hole => Evaluate(value, hole.Groups[1].Value));
    }

    /// <summary>What a serializer writes; where it refuses, what it says.</summary>
    public static string Json(object value)
    {
        try
        {
            return JsonSerializer.Serialize(value, value.GetType(), Options);
        }
        catch (Exception refusal) when (refusal is NotSupportedException or JsonException or InvalidOperationException)
        {
            return refusal.ToString();
        }
    }

    /// <summary>Public properties, and theirs, as a log that takes objects apart shows them.</summary>
    public static string TakenApart(object value) =>
        Walk(value, static member => member is PropertyInfo { GetMethod.IsPublic: true });

    /// <summary>All that unfolds in a debugger's window: fields and properties of any visibility, but for those that are hidden there.</summary>
    public static string Unfolded(object value) =>
        Walk(
            value,
            static member =>
                member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
        );

    private static readonly JsonSerializerOptions Options = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        IncludeFields = true,
        MaxDepth = 64,
    };

    private static string Evaluate(object value, string expression)
    {
        var name = expression.Split(',')[0].Replace("()", "", StringComparison.Ordinal).Trim();
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetProperty(name, Declared) is { } property)
                return property.GetValue(value)?.ToString() ?? "";
            if (type.GetField(name, Declared) is { } field)
                return field.GetValue(value)?.ToString() ?? "";
            if (type.GetMethod(name, Declared, []) is { } method)
                return method.Invoke(value, [])?.ToString() ?? "";
        }
        throw new InvalidOperationException($"{value.GetType()} has no {name} for its debugger display.");
    }

    private static string Walk(object root, Func<MemberInfo, bool> isShown)
    {
        var text = new System.Text.StringBuilder();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var todo = new Stack<object>([root]);
        while (todo.TryPop(out var value))
        {
            if (!value.GetType().IsValueType && !seen.Add(value))
                continue;
            switch (value)
            {
                case string said:
                    text.AppendLine(said);
                    break;
                case byte[] bytes:
                    text.AppendLine(System.Text.Encoding.Latin1.GetString(bytes));
                    break;
                case char[] characters:
                    text.AppendLine(new string(characters));
                    break;
                default:
                    if (value is IEnumerable items)
                        Push(items.Cast<object?>().Take(1_000));
                    if (IsTakenApart(value.GetType()))
                        Push(Members(value, isShown));
                    else
                        text.AppendLine(Printed(value));
                    break;
            }
        }
        return text.ToString();

        void Push(IEnumerable<object?> values)
        {
            foreach (var value in values)
            {
                if (value is not null)
                    todo.Push(value);
            }
        }
    }

    // Ours, and what of the framework carries texts of ours; its machinery below an HTTP client is its own.
    private static bool IsTakenApart(Type type) =>
        !type.IsPrimitive
        && !type.IsEnum
        && !typeof(Delegate).IsAssignableFrom(type)
        && (
            typeof(Exception).IsAssignableFrom(type)
            || Prefixes.Any(prefix => type.FullName?.StartsWith(prefix, StringComparison.Ordinal) == true)
        );

    private static readonly string[] Prefixes =
    [
        "EnvoyerSms",
        "System.Collections.Generic",
        "System.Net.Http.Headers",
        "System.Net.Http.HttpRequestMessage",
        "System.ValueTuple",
    ];

    private static IEnumerable<object?> Members(object value, Func<MemberInfo, bool> isShown)
    {
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var member in type.GetMembers(Declared).Where(isShown))
                yield return Read(value, member);
        }
    }

    private static object? Read(object value, MemberInfo member)
    {
        try
        {
            return member switch
            {
                FieldInfo { FieldType.IsPointer: false } field => field.GetValue(value),
                PropertyInfo { CanRead: true, PropertyType: { IsPointer: false, IsByRefLike: false } } property
                    when property.GetIndexParameters().Length == 0 => property.GetValue(value),
                _ => null,
            };
        }
        catch (Exception refusal)
            when (refusal is TargetInvocationException or NotSupportedException or InvalidOperationException)
        {
            return refusal.ToString();
        }
    }

    [GeneratedRegex("\\{([^}]+)\\}")]
    private static partial Regex Hole();
}
