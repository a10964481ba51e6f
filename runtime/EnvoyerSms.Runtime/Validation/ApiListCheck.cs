using System.ComponentModel;
using System.Globalization;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>The rules of a list of values that are no texts: of the list as a whole, and of each item by its place.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiListCheck<T>
    where T : struct
{
    private readonly ApiValidation _validation;
    private readonly string _parameter;
    private readonly IReadOnlyList<T>? _items;
    private readonly bool _personal;

    internal ApiListCheck(ApiValidation validation, string parameter, IReadOnlyList<T>? items, bool personal)
    {
        _validation = validation;
        _parameter = parameter;
        _items = items;
        _personal = personal;
    }

    /// <summary>What breaks the rules after this is told in the log, and sent.</summary>
    public ApiListCheck<T> Advising() =>
        new(_validation.Advising, _parameter, _validation.Advises ? _items : null, _personal);

    /// <summary>At least so many items.</summary>
    public ApiListCheck<T> MinItems(long limit, ApiError? error = null, bool when = true)
    {
        if (when && _items is not null && !ApiConstraints.MinItems(_items.Count, limit))
        {
            var message = ConstraintMessages.MinItems(_parameter, _items.Count, limit);
            _validation.Fail(ApiRuleKind.MinItems, _parameter, message, error);
        }
        return this;
    }

    /// <summary>At most so many items. Ends the chain of a list that has more.</summary>
    public ApiListCheck<T> MaxItems(long limit, ApiError? error = null, bool when = true)
    {
        if (!when || _items is null || ApiConstraints.MaxItems(_items.Count, limit))
            return this;
        var message = ConstraintMessages.MaxItems(_parameter, _items.Count, limit);
        _validation.Fail(ApiRuleKind.MaxItems, _parameter, message, error);
        return new ApiListCheck<T>(_validation, _parameter, items: null, _personal);
    }

    /// <summary>No two items are the same value. Each that repeats an earlier one is a failure.</summary>
    public ApiListCheck<T> Distinct(ApiError? error = null, bool when = true)
    {
        if (!when)
            return this;
        var seen = new HashSet<T>();
        for (var i = 0; i < (_items?.Count ?? 0); i++)
        {
            if (!seen.Add(_items![i]))
                Fail(ApiRuleKind.Distinct, i, ConstraintMessages.Distinct(Where(i), Where(FirstOf(i))), error);
        }
        return this;
    }

    /// <summary>Each item is at least this much.</summary>
    public ApiListCheck<T> Min(T limit, ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && i < (_items?.Count ?? 0); i++)
        {
            var item = _items![i];
            if (!ApiConstraints.Min(item, limit))
                Fail(
                    ApiRuleKind.Min,
                    i,
                    ConstraintMessages.Min(Where(i), ValueText.Of(item), ValueText.Of(limit), _personal),
                    error
                );
        }
        return this;
    }

    /// <summary>Each item is at most this much.</summary>
    public ApiListCheck<T> Max(T limit, ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && i < (_items?.Count ?? 0); i++)
        {
            var item = _items![i];
            if (!ApiConstraints.Max(item, limit))
                Fail(
                    ApiRuleKind.Max,
                    i,
                    ConstraintMessages.Max(Where(i), ValueText.Of(item), ValueText.Of(limit), _personal),
                    error
                );
        }
        return this;
    }

    private int FirstOf(int index)
    {
        var first = 0;
        while (!EqualityComparer<T>.Default.Equals(_items![first], _items[index]))
            first++;
        return first;
    }

    private void Fail(ApiRuleKind rule, int index, string message, ApiError? error) =>
        _validation.Fail(rule, _parameter, message, error, index);

    private string Where(int index) => string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", _parameter, index);
}
