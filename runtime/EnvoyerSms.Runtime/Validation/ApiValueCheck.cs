using System.ComponentModel;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>The rules of a decimal number, a day or a length of time. Each names the API's error and may apply on a condition only.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiValueCheck<T>
    where T : struct, IComparable<T>
{
    private readonly ApiValidation _validation;
    private readonly string _parameter;
    private readonly T? _value;
    private readonly bool _personal;

    internal ApiValueCheck(ApiValidation validation, string parameter, T? value, bool personal)
    {
        _validation = validation;
        _parameter = parameter;
        _value = value;
        _personal = personal;
    }

    /// <summary>What breaks the rules after this is told in the log, and sent.</summary>
    public ApiValueCheck<T> Advising() => new(_validation.Advising, _parameter, _value, _personal);

    /// <summary>At least this much.</summary>
    public ApiValueCheck<T> Min(T limit, ApiError? error = null, bool when = true)
    {
        if (when && _value is { } value && !ApiConstraints.Min(value, limit))
            _validation.Fail(
                ApiRuleKind.Min,
                _parameter,
                ConstraintMessages.Min(_parameter, ValueText.Of(value), ValueText.Of(limit), _personal),
                error
            );
        return this;
    }

    /// <summary>At most this much.</summary>
    public ApiValueCheck<T> Max(T limit, ApiError? error = null, bool when = true)
    {
        if (when && _value is { } value && !ApiConstraints.Max(value, limit))
            _validation.Fail(
                ApiRuleKind.Max,
                _parameter,
                ConstraintMessages.Max(_parameter, ValueText.Of(value), ValueText.Of(limit), _personal),
                error
            );
        return this;
    }
}
