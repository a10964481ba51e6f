using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>Finds the error of the contract that an API means by a number and a message.</summary>
internal sealed class ErrorCatalogue
{
    // Enough for the longest list of numbers that a request can hold. A longer message is kept as it is, and not searched.
    private const int MaxLength = 16 * 1024;

    // An array, and loops: a list of a type of its own, and what searches it, is code in every native program.
    private readonly ErrorTemplate[] _templates;
    private readonly IReadOnlyList<string> _separators;

    public ErrorCatalogue(ApiDefinition definition)
    {
        var errors = definition.Errors();
        _templates = new ErrorTemplate[errors.Count];
        for (var index = 0; index < errors.Count; index++)
            _templates[index] = new ErrorTemplate(errors[index]);
        _separators = definition.Envelope.DetailSeparators;
    }

    /// <summary>The number of the error that the API names by this text; null where the contract knows none.</summary>
    public long? NumberOf(string? code)
    {
        if (code is null)
            return null;
        foreach (var template in _templates)
        {
            if (template.Error.Code == code)
                return template.Error.Id;
        }
        return null;
    }

    /// <summary>A detail before its error, exact words before words with values. An unknown number finds nothing, nor does none.</summary>
    public ErrorMatch Find(long? number, string rawMessage)
    {
        if (number is not { } id)
            return new ErrorMatch(null, null, []);
        var plain = FindPlain(id);
        if (rawMessage.Length > MaxLength)
            return new ErrorMatch(plain?.Error, null, []);

        var message = NormalText.TrimEnd(rawMessage.AsSpan());
        if (FindWording(id, message) is { } worded)
            return worded;
        if (plain is not null && plain.TryReadDetail(message, out var detail))
            return new ErrorMatch(plain.Error, DropSeparator(detail.Trim()), []);
        return new ErrorMatch(plain?.Error, Detail(rawMessage.AsSpan()), []);
    }

    /// <summary>The same where the API names no error by an id: by its words alone.</summary>
    public ErrorMatch FindByWords(string rawMessage)
    {
        if (rawMessage.Length > MaxLength)
            return new ErrorMatch(null, null, []);
        var message = NormalText.TrimEnd(rawMessage.AsSpan());
        if (FindWording(id: null, message) is { } worded)
            return worded;
        // One wording may begin with another: the longest says most, whatever their order.
        ApiError? error = null;
        var rest = message;
        foreach (var template in _templates)
        {
            if (template.Error.Detail is not null || !template.TryReadDetail(message, out var detail))
                continue;
            if (error is not null && detail.Length >= rest.Length)
                continue;
            error = template.Error;
            rest = detail;
        }
        return new ErrorMatch(error, error is null ? null : DropSeparator(rest.Trim()), []);
    }

    private ErrorTemplate? FindPlain(long id)
    {
        foreach (var template in _templates)
        {
            if (template.Error.Id == id && template.Error.Detail is null)
                return template;
        }
        return null;
    }

    private ErrorMatch? FindWording(long? id, ReadOnlySpan<char> message) =>
        FindWording(id, message, hasHole: false) ?? FindWording(id, message, hasHole: true);

    private ErrorMatch? FindWording(long? id, ReadOnlySpan<char> message, bool hasHole)
    {
        foreach (var template in _templates)
        {
            if (id is not null && template.Error.Id != id)
                continue;
            if (template.HasHole != hasHole || !template.Matches(message, out var values))
                continue;
            var known = template.Error.Detail;
            return new ErrorMatch(
                template.Error,
                known is null ? null : ErrorTemplate.WithoutHole(known),
                ErrorValues.Split(values)
            );
        }
        return null;
    }

    private string? Detail(ReadOnlySpan<char> rawMessage)
    {
        foreach (var separator in _separators)
        {
            var at = rawMessage.IndexOf(separator.AsSpan(), StringComparison.Ordinal);
            if (at >= 0)
                return NullIfEmpty(rawMessage.Slice(at + separator.Length));
        }
        return null;
    }

    private string? DropSeparator(ReadOnlySpan<char> detail)
    {
        foreach (var separator in _separators)
        {
            var bare = separator.AsSpan().Trim();
            if (!bare.IsEmpty && detail.StartsWith(bare, StringComparison.Ordinal))
                return NullIfEmpty(detail.Slice(bare.Length));
        }
        return NullIfEmpty(detail);
    }

    private static string? NullIfEmpty(ReadOnlySpan<char> text) =>
        text.Trim() is { Length: > 0 } trimmed ? trimmed.ToString() : null;
}

/// <summary>No record, as nobody compares two: their equality would be a kilobyte of each native program.</summary>
internal sealed class ErrorMatch(ApiError? error, string? detail, List<string> values)
{
    /// <summary>The entry of the catalogue; null for a number that is not in it.</summary>
    public ApiError? Error => error;

    /// <summary>The detail, in the catalogue's words, otherwise in the API's; null where there is none.</summary>
    public string? Detail => detail;

    /// <summary>What the API put in place of the values of the wording.</summary>
    public List<string> Values => values;
}
