using System.ComponentModel;
using System.Globalization;
using EnvoyerSms.Runtime.Text;
using Microsoft.Extensions.Configuration;

namespace EnvoyerSms.Runtime.Options;

/// <summary>
/// Reads options from configuration without reflection. A value that cannot be read leaves the option as it is and is reported;
/// no report holds the value of a secret.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConfiguration
{
    private readonly IConfiguration _configuration;
    private readonly bool _keepsWhatIsSet;
    private readonly List<string> _known = [];
    private readonly ApiOptionsProblems _problems;

    internal ApiConfiguration(IConfiguration configuration, ApiOptionsProblems problems)
        : this(configuration, "", problems) { }

    private ApiConfiguration(IConfiguration configuration, string name, ApiOptionsProblems problems) =>
        (_configuration, Name, _problems) = (configuration, name, problems);

    /// <summary>A section of one key, which changes no option that has a value.</summary>
    internal static ApiConfiguration ForMissing(string key, string value) => new(key, value);

    private ApiConfiguration(string key, string value)
        : this(new SingleValueConfiguration(key, value), new ApiOptionsProblems("")) => _keepsWhatIsSet = true;

    /// <summary>Key of the section; empty for the outermost.</summary>
    internal string Name { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="key">The key below the section; upper and lower case are the same.</param>
    /// <param name="current">The value to keep where the key is absent.</param>
    /// <returns>The option's new value.</returns>
    public string? Text(string key, string? current) =>
        _keepsWhatIsSet && current is { Length: > 0 } ? current : Find(key) ?? current;

    /// <summary>Reads a secret.</summary>
    /// <inheritdoc cref="Text"/>
    public ApiSecret? Secret(string key, ApiSecret? current) =>
        Text(key, current?.Reveal()) is { } value ? value : current;

    /// <summary>Reads a whole number.</summary>
    /// <inheritdoc cref="Text"/>
    public long? Integer(string key, long? current)
    {
        if (Find(key) is not { Length: > 0 } text)
            return current;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        Report(key, text, "a whole number");
        return current;
    }

    /// <summary>Reads one of a few named values.</summary>
    /// <param name="key">The key below the section; upper and lower case are the same.</param>
    /// <param name="current">The value to keep where the key is absent.</param>
    /// <param name="choices">The values with their names; upper and lower case are the same.</param>
    /// <typeparam name="T">Type of the option.</typeparam>
    /// <returns>The option's new value.</returns>
    public T Choice<T>(string key, T current, params (string Name, T Value)[] choices)
    {
        if (Find(key) is not { Length: > 0 } text)
            return current;
        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        Report(key, text, "one of " + string.Join(", ", choices.Select(choice => choice.Name)));
        return current;
    }

    /// <summary>The sections below one key, such as those of single operations. What is wrong in them is reported here.</summary>
    internal IEnumerable<ApiConfiguration> Sections(string key)
    {
        _known.Add(key);
        return _configuration
            .GetSection(key)
            .GetChildren()
            .Select(child => new ApiConfiguration(child, child.Key, _problems.Below($"{key}:{child.Key}")));
    }

    /// <summary>A key that others read.</summary>
    internal void Know(string key) => _known.Add(key);

    internal ApiCallOptions CallOptions(ApiCallOptions current) =>
        new()
        {
            Validation = Choice(
                nameof(ApiCallOptions.Validation),
                current.Validation,
                (nameof(ApiValidationMode.Strict), ApiValidationMode.Strict),
                (nameof(ApiValidationMode.Warn), ApiValidationMode.Warn),
                (nameof(ApiValidationMode.Off), ApiValidationMode.Off)
            ),
            Timeout = Duration(nameof(ApiCallOptions.Timeout), current.Timeout),
            MaxRetries = Retries(nameof(ApiCallOptions.MaxRetries), current.MaxRetries),
            RateLimitMode = Choice(
                nameof(ApiCallOptions.RateLimitMode),
                current.RateLimitMode,
                (nameof(ApiRateLimitMode.Fail), ApiRateLimitMode.Fail),
                (nameof(ApiRateLimitMode.Wait), ApiRateLimitMode.Wait),
                (nameof(ApiRateLimitMode.SendAnyway), ApiRateLimitMode.SendAnyway)
            ),
        };

    internal Uri? Address(string key, Uri? current)
    {
        if (Find(key) is not { Length: > 0 } text)
            return current;
        if (Uri.TryCreate(text, UriKind.Absolute, out var value))
            return value;
        // The text is not repeated: people put passwords into addresses.
        _problems.Add(key, "is not an absolute address: begin it with https://.");
        return current;
    }

    internal bool Flag(string key, bool current) => Choice(key, current, ("true", true), ("false", false));

    internal int Count(string key, int current, int most)
    {
        if (Integer(key, current) is { } value && value >= 1 && value <= most)
            return (int)value;
        _problems.Add(key, $"must be from 1 to {most.ToString(CultureInfo.InvariantCulture)}.");
        return current;
    }

    // A number that does not fit an int is reported by the options' own check, as 11 is.
    private int? Retries(string key, int? current) =>
        Integer(key, current) is { } value ? (int)Math.Max(-1, Math.Min(value, int.MaxValue)) : null;

    private TimeSpan? Duration(string key, TimeSpan? current)
    {
        if (Find(key) is not { Length: > 0 } text)
            return current;
        // A bare number would be read as days.
        if (text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value))
            return value;
        Report(key, text, "a time as hh:mm:ss");
        return current;
    }

    internal void ReportUnknownKeys()
    {
        foreach (var child in _configuration.GetChildren())
        {
            if (_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                continue;
            var near = NearestName.Find(child.Key, _known);
            var hint = near is null ? "known are " + string.Join(", ", _known) : $"did you mean {near}?";
            _problems.Add(child.Key, $"is not an option: {hint}");
        }
    }

    private string? Find(string key)
    {
        _known.Add(key);
        return _configuration[key];
    }

    private void Report(string key, string text, string expected) =>
        _problems.Add(key, $"is '{text}': write {expected}.");
}
