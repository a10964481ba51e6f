using System.ComponentModel;
using System.Globalization;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Validation;

/// <summary>The rules of a list of texts: of the list as a whole, and of each item by its place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiTextListCheck
{
    private readonly ApiValidation _validation;
    private readonly string _parameter;
    private readonly IReadOnlyList<string>? _items;
    private readonly bool _personal;
    private readonly bool _emptyReported; // NotEmpty ends the chain of an item, so later rules pass over empty ones

    internal ApiTextListCheck(
        ApiValidation validation,
        string parameter,
        IReadOnlyList<string>? items,
        bool personal,
        bool measured
    )
        : this(validation, parameter, personal, emptyReported: false, items)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            if (items![i] is not { } item)
                validation.Fail(rule: null, parameter, ConstraintMessages.Missing(Where(i)), error: null, i);
            else if (ApiConstraints.IndexOfLoneSurrogate(item) is >= 0 and var index)
                validation.Fail(
                    rule: null,
                    parameter,
                    ConstraintMessages.LoneSurrogate(Where(i), index),
                    error: null,
                    i
                );
            else
                Advise(item, i, measured);
        }
    }

    private ApiTextListCheck(
        ApiValidation validation,
        string parameter,
        bool personal,
        bool emptyReported,
        IReadOnlyList<string>? items
    )
    {
        _validation = validation;
        _parameter = parameter;
        _items = items;
        _personal = personal;
        _emptyReported = emptyReported;
    }

    /// <summary>What breaks the rules after this is told in the log, and sent.</summary>
    public ApiTextListCheck Advising() =>
        new(_validation.Advising, _parameter, _personal, _emptyReported, _validation.Advises ? _items : null);

    /// <summary>At least so many items.</summary>
    public ApiTextListCheck MinItems(long limit, ApiError? error = null, bool when = true)
    {
        if (when && _items is not null && !ApiConstraints.MinItems(_items.Count, limit))
            _validation.Fail(
                ApiRuleKind.MinItems,
                _parameter,
                ConstraintMessages.MinItems(_parameter, _items.Count, limit),
                error
            );
        return this;
    }

    /// <summary>At most so many items. Ends the chain of a list that has more.</summary>
    public ApiTextListCheck MaxItems(long limit, ApiError? error = null, bool when = true)
    {
        if (!when || _items is null || ApiConstraints.MaxItems(_items.Count, limit))
            return this;
        _validation.Fail(
            ApiRuleKind.MaxItems,
            _parameter,
            ConstraintMessages.MaxItems(_parameter, _items.Count, limit),
            error
        );
        // A list that is far too long would hide this failure among those of its items.
        return new ApiTextListCheck(_validation, _parameter, _personal, _emptyReported, items: null);
    }

    /// <summary>No two items are the same value. Each that repeats an earlier one is a failure.</summary>
    /// <param name="phones">Whether two spellings of one phone number are the same value.</param>
    /// <param name="error">What the API answers when the rule is broken.</param>
    /// <param name="when">Whether the rule applies.</param>
    public ApiTextListCheck Distinct(bool phones = false, ApiError? error = null, bool when = true)
    {
        if (!when || _items is null)
            return this;
        var firsts = ApiConstraints.Firsts(_items, phones);
        for (var i = 0; i < firsts.Length; i++)
        {
            if (firsts[i] != i && !HasEnded(_items[i]))
                Fail(ApiRuleKind.Distinct, i, ConstraintMessages.Distinct(Where(i), Where(firsts[i])), error);
        }
        return this;
    }

    /// <summary>Each item has at least one character. Ends the chain of an item that has none.</summary>
    public ApiTextListCheck NotEmpty(ApiError? error = null, bool when = true)
    {
        if (!when)
            return this;
        for (var i = 0; Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.NotEmpty(item))
                Fail(ApiRuleKind.NotEmpty, i, ConstraintMessages.NotEmpty(Where(i)), error);
        }
        return new ApiTextListCheck(_validation, _parameter, _personal, emptyReported: true, _items);
    }

    /// <summary>Each item has at least so many characters.</summary>
    public ApiTextListCheck MinLength(long limit, ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.MinLength(item, limit))
                Fail(ApiRuleKind.MinLength, i, ConstraintMessages.MinLength(Where(i), item, limit, _personal), error);
        }
        return this;
    }

    /// <summary>Each item has at most so many characters.</summary>
    public ApiTextListCheck MaxLength(long limit, ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.MaxLength(item, limit))
                Fail(ApiRuleKind.MaxLength, i, ConstraintMessages.MaxLength(Where(i), item, limit, _personal), error);
        }
        return this;
    }

    /// <summary>Each item has characters of one set only. Ends the rules of this kind for an item that breaks it.</summary>
    public ApiTextListCheck Characters(ApiCharacterSet set, ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.Characters(item, set) && !_validation.HasFailed(ApiRuleKind.Characters, _parameter, i))
                Fail(ApiRuleKind.Characters, i, ConstraintMessages.Characters(Where(i), item, set, _personal), error);
        }
        return this;
    }

    /// <summary>No item is digits alone.</summary>
    public ApiTextListCheck NotNumeric(ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.NotNumeric(item))
                Fail(ApiRuleKind.NotNumeric, i, ConstraintMessages.NotNumeric(Where(i), item, _personal), error);
        }
        return this;
    }

    /// <summary>Each whole item matches a regular expression.</summary>
    public ApiTextListCheck Pattern(string pattern, ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.Pattern(item, pattern))
                Fail(ApiRuleKind.Pattern, i, ConstraintMessages.Pattern(Where(i), item, pattern, _personal), error);
        }
        return this;
    }

    /// <summary>Each item is a phone number that <see cref="EnvoyerSms.PhoneDigits"/> accepts.</summary>
    public ApiTextListCheck PhoneDigits(ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.PhoneDigits(item))
                Fail(ApiRuleKind.PhoneDigits, i, ConstraintMessages.PhoneDigits(Where(i), item, _personal), error);
        }
        return this;
    }

    /// <summary>Each item takes at most so many units, those of what the API appends included.</summary>
    public ApiTextListCheck MaxUnits(long limit, string? appended = null, ApiError? error = null, bool when = true)
    {
        for (var i = 0; when && Next(ref i, out var item); i++)
        {
            if (!ApiConstraints.MaxUnits(item, appended, limit))
                Fail(ApiRuleKind.MaxUnits, i, ConstraintMessages.MaxUnits(Where(i), item, appended, limit), error);
        }
        return this;
    }

    private void Advise(string item, int index, bool measured)
    {
        if (Decomposed.Find(item) is { } found)
            _validation.Advise(ConstraintMessages.Decomposed(Where(index), found));
        if (measured && _validation.Advises && Outsiders.Find(item) is { } outsiders)
            _validation.Advise(ConstraintMessages.Outsiders(Where(index), outsiders));
    }

    // Moves on to the first item from `index` whose chain has not ended.
    private bool Next(ref int index, out string item)
    {
        for (; index < (_items?.Count ?? 0); index++)
        {
            item = _items![index];
            if (item is not null && !HasEnded(item))
                return true;
        }
        item = "";
        return false;
    }

    private bool HasEnded(string item) => _emptyReported && item.Length == 0;

    private string Where(int index) => _parameter + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    private void Fail(ApiRuleKind rule, int index, string message, ApiError? error) =>
        _validation.Fail(rule, _parameter, message, error, index);
}
