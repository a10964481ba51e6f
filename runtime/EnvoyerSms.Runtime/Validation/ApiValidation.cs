using System.ComponentModel;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>Collects every failure of one request. Emitted code names the values and their rules, one chain per value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiValidation
{
    private List<ApiValidationFailure>? _failures;
    private List<string>? _advice;

    // Of those whose failures are advice of another one.
    private readonly ApiValidation? _advised;
    private ApiValidation? _advising;

    // What was advised last, and of how many more values.
    private ApiRuleKind? _lastRule;
    private string? _lastParameter;
    private string? _lastMessage;
    private int _more;

    /// <summary>Begins the validation of one request; also for servers that check what clients of the same contract send.</summary>
    /// <param name="method">How the request travels.</param>
    /// <param name="now">The time that dates are compared with.</param>
    public ApiValidation(ApiMethod method, DateTimeOffset now)
    {
        Method = method;
        Now = now;
    }

    private ApiValidation(ApiValidation advised)
        : this(advised.Method, advised.Now) => _advised = advised;

    /// <summary>How the request will travel: some rules apply to one method only.</summary>
    public ApiMethod Method { get; }

    /// <summary>The same for rules that are advice: what breaks them is told in the log, and sent.</summary>
    public ApiValidation Advising => _advising ??= new ApiValidation(this);

    internal readonly DateTimeOffset Now;

    // Whether somebody reads advice: to look for it takes time.
    internal bool Advises { get; init; } = true;

    /// <summary>What was found so far, in the order in which it was found.</summary>
    public IReadOnlyList<ApiValidationFailure> Failures => _failures ?? (IReadOnlyList<ApiValidationFailure>)[];

    // Values that the API accepts but that may be a mistake: sentences for a log.
    internal IReadOnlyList<string> Advice => _advice ?? (IReadOnlyList<string>)[];

    /// <summary>Begins the rules of a text.</summary>
    /// <param name="parameter">The member that holds the value.</param>
    /// <param name="value">The value; null passes every rule unless the value is required.</param>
    /// <param name="personal">Whether messages must not show the value.</param>
    /// <param name="required">Whether null is a failure.</param>
    /// <param name="missing">What the API answers when the value is missing; makes it required.</param>
    /// <param name="measured">Whether the API counts it in units of GSM 03.38: characters that are not in it are told in the log.</param>
    public ApiTextCheck Text(
        string parameter,
        string? value,
        bool personal = false,
        bool required = false,
        ApiError? missing = null,
        bool measured = false
    )
    {
        Require(parameter, value is null, required, missing);
        return new ApiTextCheck(this, parameter, value, personal, measured);
    }

    /// <summary>Begins the rules of a list of texts: those of the list, and those of each item.</summary>
    /// <inheritdoc cref="Text"/>
    public ApiTextListCheck TextList(
        string parameter,
        IReadOnlyList<string>? value,
        bool personal = false,
        bool required = false,
        ApiError? missing = null,
        bool measured = false
    )
    {
        Require(parameter, value is null, required, missing);
        return new ApiTextListCheck(this, parameter, value, personal, measured);
    }

    /// <summary>Begins the rules of a whole number.</summary>
    /// <inheritdoc cref="Text"/>
    public ApiIntegerCheck Integer(
        string parameter,
        long? value,
        bool personal = false,
        bool required = false,
        ApiError? missing = null
    )
    {
        Require(parameter, value is null, required, missing);
        return new ApiIntegerCheck(this, parameter, value, personal);
    }

    /// <summary>Begins the rules of a decimal number, a day or a length of time.</summary>
    /// <inheritdoc cref="Text"/>
    public ApiValueCheck<T> Value<T>(
        string parameter,
        T? value,
        bool personal = false,
        bool required = false,
        ApiError? missing = null
    )
        where T : struct, IComparable<T>
    {
        Require(parameter, value is null, required, missing);
        return new ApiValueCheck<T>(this, parameter, value, personal);
    }

    /// <summary>Begins the rules of a list of values that are no texts.</summary>
    /// <inheritdoc cref="Text"/>
    public ApiListCheck<T> List<T>(
        string parameter,
        IReadOnlyList<T>? value,
        bool personal = false,
        bool required = false,
        ApiError? missing = null
    )
        where T : struct
    {
        Require(parameter, value is null, required, missing);
        return new ApiListCheck<T>(this, parameter, value, personal);
    }

    /// <summary>Begins the rules of an instant.</summary>
    /// <param name="parameter">The member that holds the value.</param>
    /// <param name="value">The value; null passes every rule unless the value is required.</param>
    /// <param name="zone">The zone in which the API reads the value; null where what is sent tells its own.</param>
    /// <param name="required">Whether null is a failure.</param>
    /// <param name="missing">What the API answers when the value is missing; makes it required.</param>
    public ApiInstantCheck Instant(
        string parameter,
        DateTimeOffset? value,
        ApiTimeZone? zone,
        bool required = false,
        ApiError? missing = null
    )
    {
        Require(parameter, value is null, required, missing);
        return new ApiInstantCheck(this, parameter, value, zone);
    }

    /// <summary>The two values differ, where both are given.</summary>
    public void Different<T>(ApiError? error, (string Name, T Value) first, (string Name, T Value) second)
    {
        if (!ApiConstraints.Different(first.Value, second.Value))
            Fail(ApiRuleKind.Different, second.Name, ConstraintMessages.Different(first.Name, second.Name), error);
    }

    /// <summary>At most one of the members is set.</summary>
    public void Exclusive(ApiError? error, params (string Name, bool IsSet)[] members)
    {
        if (ApiConstraints.Exclusive(CountSet(members)))
            return;
        var set = Names(members, isSet: true);
        Fail(ApiRuleKind.Exclusive, set[0], ConstraintMessages.Exclusive(set), error);
    }

    /// <summary>All of the members are set, or none.</summary>
    public void Together(ApiError? error, params (string Name, bool IsSet)[] members)
    {
        if (ApiConstraints.Together(CountSet(members), members.Length))
            return;
        var set = Names(members, isSet: true);
        foreach (var missing in Names(members, isSet: false))
            Fail(ApiRuleKind.Together, missing, ConstraintMessages.Together(missing, set), error);
    }

    internal void Fail(ApiRuleKind? rule, string parameter, string message, ApiError? error, int? index = null)
    {
        if (_advised is { } advised)
            advised.Advise(rule, parameter, message);
        else
            (_failures ??= []).Add(
                new ApiValidationFailure(parameter, message)
                {
                    Rule = rule,
                    Error = error,
                    Index = index,
                }
            );
    }

    internal bool HasFailed(ApiRuleKind rule, string parameter, int? index = null)
    {
        for (var i = 0; i < (_failures?.Count ?? 0); i++)
        {
            var failure = _failures![i];
            if (failure.Rule == rule && failure.Parameter == parameter && failure.Index == index)
                return true;
        }
        return false;
    }

    internal void Advise(string advice) => (_advice ??= []).Add(advice);

    // A thousand items that break one rule are one line in the log.
    private void Advise(ApiRuleKind? rule, string parameter, string message)
    {
        if (_advice is not null && _lastRule == rule && _lastParameter == parameter)
        {
            _advice[_advice.Count - 1] = ConstraintMessages.AndMore(_lastMessage!, ++_more);
            return;
        }
        _lastRule = rule;
        _lastParameter = parameter;
        _lastMessage = message;
        _more = 0;
        Advise(message);
    }

    private void Require(string parameter, bool isNull, bool required, ApiError? missing)
    {
        if (isNull && (required || missing is not null))
            Fail(rule: null, parameter, ConstraintMessages.Missing(parameter), missing);
    }

    private static int CountSet((string Name, bool IsSet)[] members)
    {
        var count = 0;
        foreach (var member in members)
            count += member.IsSet ? 1 : 0;
        return count;
    }

    private static List<string> Names((string Name, bool IsSet)[] members, bool isSet)
    {
        var names = new List<string>(members.Length);
        foreach (var member in members)
        {
            if (member.IsSet == isSet)
                names.Add(member.Name);
        }
        return names;
    }
}
