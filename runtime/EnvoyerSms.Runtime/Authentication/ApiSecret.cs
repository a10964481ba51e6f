using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace EnvoyerSms;

/// <summary>A text that must not be seen: a password, a key. It prints as <c>(hidden)</c>, everywhere.</summary>
/// <example><code>options.Password = Environment.GetEnvironmentVariable("API_PASSWORD");</code></example>
[DebuggerDisplay("(hidden)")]
public sealed class ApiSecret
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private ApiSecret(string value) => _value = value;

    /// <summary>Wraps a text; null stays null.</summary>
    /// <param name="value">The text to hide.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ApiSecret?(string? value) => value is null ? null : new(value);

    /// <summary>Wraps a text, for languages without implicit conversion.</summary>
    /// <param name="value">The text to hide.</param>
    /// <returns>The secret.</returns>
    public static ApiSecret FromString(string value) => new(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Always <c>(hidden)</c>.</summary>
    /// <returns>The word in place of the value.</returns>
    public override string ToString() => "(hidden)";

    // A method: property walkers (loggers, serializers, debuggers) never meet the value.
    internal string Reveal() => _value;
}
