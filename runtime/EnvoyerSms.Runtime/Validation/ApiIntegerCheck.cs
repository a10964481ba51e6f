using System.ComponentModel;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>The rules of one whole number. Each names the API's error and may apply on a condition only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiIntegerCheck
{
    private readonly ApiValidation _validation;
    private readonly string _parameter;
    private readonly long? _value;
    private readonly bool _personal;

    internal ApiIntegerCheck(ApiValidation validation, string parameter, long? value, bool personal)
    {
        _validation = validation;
        _parameter = parameter;
        _value = value;
        _personal = personal;
    }

    /// <summary>What breaks the rules after this is told in the log, and sent.</summary>
    public ApiIntegerCheck Advising() => new(_validation.Advising, _parameter, _value, _personal);

    /// <summary>At least this number.</summary>
    public ApiIntegerCheck Min(long limit, ApiError? error = null, bool when = true)
    {
        if (when && _value is { } value && !ApiConstraints.Min(value, limit))
            Fail(ApiRuleKind.Min, ConstraintMessages.Min(_parameter, value, limit, _personal), error);
        return this;
    }

    /// <summary>At most this number.</summary>
    public ApiIntegerCheck Max(long limit, ApiError? error = null, bool when = true)
    {
        if (when && _value is { } value && !ApiConstraints.Max(value, limit))
            Fail(ApiRuleKind.Max, ConstraintMessages.Max(_parameter, value, limit, _personal), error);
        return this;
    }

    private void Fail(ApiRuleKind rule, string message, ApiError? error) =>
        _validation.Fail(rule, _parameter, message, error);
}
