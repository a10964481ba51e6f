using System.ComponentModel;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>The rules of one text. Each names the API's error and may apply on a condition only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiTextCheck
{
    private readonly ApiValidation _validation;
    private readonly string _parameter;
    private readonly string? _value; // null: the chain has ended
    private readonly bool _personal;

    internal ApiTextCheck(ApiValidation validation, string parameter, string? value, bool personal, bool measured)
        : this(validation, parameter, value, personal)
    {
        if (value is null)
            return;
        if (ApiConstraints.IndexOfLoneSurrogate(value) is >= 0 and var index)
            validation.Fail(rule: null, parameter, ConstraintMessages.LoneSurrogate(parameter, index), error: null);
        if (Decomposed.Find(value) is { } found)
            validation.Advise(ConstraintMessages.Decomposed(parameter, found));
        if (measured && validation.Advises && Outsiders.Find(value) is { } outsiders)
            validation.Advise(ConstraintMessages.Outsiders(parameter, outsiders));
    }

    private ApiTextCheck(ApiValidation validation, string parameter, string? value, bool personal)
    {
        _validation = validation;
        _parameter = parameter;
        _value = value;
        _personal = personal;
    }

    /// <summary>What breaks the rules after this is told in the log, and sent.</summary>
    public ApiTextCheck Advising() => new(_validation.Advising, _parameter, _value, _personal);

    /// <summary>At least one character. Ends the chain when broken.</summary>
    public ApiTextCheck NotEmpty(ApiError? error = null, bool when = true)
    {
        if (!when || _value is null || ApiConstraints.NotEmpty(_value))
            return this;
        Fail(ApiRuleKind.NotEmpty, ConstraintMessages.NotEmpty(_parameter), error);
        return new ApiTextCheck(_validation, _parameter, value: null, _personal);
    }

    /// <summary>At least so many characters.</summary>
    public ApiTextCheck MinLength(long limit, ApiError? error = null, bool when = true)
    {
        if (when && _value is not null && !ApiConstraints.MinLength(_value, limit))
            Fail(ApiRuleKind.MinLength, ConstraintMessages.MinLength(_parameter, _value, limit, _personal), error);
        return this;
    }

    /// <summary>At most so many characters.</summary>
    public ApiTextCheck MaxLength(long limit, ApiError? error = null, bool when = true)
    {
        if (when && _value is not null && !ApiConstraints.MaxLength(_value, limit))
            Fail(ApiRuleKind.MaxLength, ConstraintMessages.MaxLength(_parameter, _value, limit, _personal), error);
        return this;
    }

    /// <summary>Characters of one set only. Ends the rules of this kind when broken.</summary>
    public ApiTextCheck Characters(ApiCharacterSet set, ApiError? error = null, bool when = true)
    {
        if (
            when
            && _value is not null
            && !ApiConstraints.Characters(_value, set)
            && !_validation.HasFailed(ApiRuleKind.Characters, _parameter)
        )
            Fail(ApiRuleKind.Characters, ConstraintMessages.Characters(_parameter, _value, set, _personal), error);
        return this;
    }

    /// <summary>Not digits alone.</summary>
    public ApiTextCheck NotNumeric(ApiError? error = null, bool when = true)
    {
        if (when && _value is not null && !ApiConstraints.NotNumeric(_value))
            Fail(ApiRuleKind.NotNumeric, ConstraintMessages.NotNumeric(_parameter, _value, _personal), error);
        return this;
    }

    /// <summary>The whole text matches a regular expression.</summary>
    public ApiTextCheck Pattern(string pattern, ApiError? error = null, bool when = true)
    {
        if (when && _value is not null && !ApiConstraints.Pattern(_value, pattern))
            Fail(ApiRuleKind.Pattern, ConstraintMessages.Pattern(_parameter, _value, pattern, _personal), error);
        return this;
    }

    /// <summary>A phone number that <see cref="EnvoyerSms.PhoneDigits"/> accepts.</summary>
    public ApiTextCheck PhoneDigits(ApiError? error = null, bool when = true)
    {
        if (when && _value is not null && !ApiConstraints.PhoneDigits(_value))
            Fail(ApiRuleKind.PhoneDigits, ConstraintMessages.PhoneDigits(_parameter, _value, _personal), error);
        return this;
    }

    /// <summary>At most so many units, those of what the API appends included.</summary>
    public ApiTextCheck MaxUnits(long limit, string? appended = null, ApiError? error = null, bool when = true)
    {
        if (when && _value is not null && !ApiConstraints.MaxUnits(_value, appended, limit))
            Fail(ApiRuleKind.MaxUnits, ConstraintMessages.MaxUnits(_parameter, _value, appended, limit), error);
        return this;
    }

    private void Fail(ApiRuleKind rule, string message, ApiError? error) =>
        _validation.Fail(rule, _parameter, message, error);
}
