using System.ComponentModel;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>The rules of one instant. Each names the API's error and may apply on a condition only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiInstantCheck
{
    private readonly ApiValidation _validation;
    private readonly string _parameter;
    private readonly DateTimeOffset? _value;
    private readonly ApiTimeZone? _zone;

    internal ApiInstantCheck(ApiValidation validation, string parameter, DateTimeOffset? value, ApiTimeZone? zone)
    {
        _validation = validation;
        _parameter = parameter;
        _value = value;
        _zone = zone;
    }

    /// <summary>What breaks the rules after this is told in the log, and sent.</summary>
    public ApiInstantCheck Advising() => new(_validation.Advising, _parameter, _value, _zone);

    /// <summary>Not past, as it is written.</summary>
    /// <param name="error">What the API answers when the rule is broken.</param>
    /// <param name="when">Whether the rule applies.</param>
    /// <param name="seconds">To how many seconds the wire cuts the time: 60 where it has no seconds.</param>
    public ApiInstantCheck Future(ApiError? error = null, bool when = true, int seconds = 1)
    {
        if (!when || _value is not { } value)
            return this;
        var written = seconds > 1 && _zone is not null ? ApiConstraints.Cut(value, _zone.Info, seconds) : value;
        if (!ApiConstraints.Future(written, _validation.Now))
            Fail(ApiRuleKind.Future, ConstraintMessages.Future(_parameter, written, _validation.Now), error);
        return this;
    }

    /// <summary>Not in the hour that comes twice when the clocks of the API's zone are put back.</summary>
    public ApiInstantCheck Unambiguous(ApiError? error = null, bool when = true)
    {
        if (when && _value is { } value && _zone is { Info: var zone } && !ApiConstraints.Unambiguous(value, zone))
            Fail(ApiRuleKind.Unambiguous, ConstraintMessages.Unambiguous(_parameter, value, zone), error);
        return this;
    }

    private void Fail(ApiRuleKind rule, string message, ApiError? error) =>
        _validation.Fail(rule, _parameter, message, error);
}
