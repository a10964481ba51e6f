namespace EnvoyerSms.Runtime;

/// <summary>Finds the error of the contract that an API means by a number and a message.</summary>
internal sealed class ErrorCatalogue
{
    private readonly ILookup<long, ErrorTemplate> _templates;
    private readonly IReadOnlyList<string> _separators;

    public ErrorCatalogue(ApiDefinition definition)
    {
        _templates = definition.Errors.ToLookup(error => error.Id, error => new ErrorTemplate(error));
        _separators = definition.Envelope.DetailSeparators;
    }

    /// <summary>A detail before its error, exact words before words with values. An unknown number finds nothing.</summary>
    public ErrorMatch Find(long id, string rawMessage)
    {
        var message = new NormalText(rawMessage);
        foreach (var template in _templates[id].OrderBy(template => template.HasHole))
        {
            if (template.Matches(message, out var values))
            {
                var detail = template.Error.Detail;
                return new ErrorMatch(
                    template.Error,
                    detail is null ? null : ErrorTemplate.WithoutHole(detail),
                    values
                );
            }
        }
        var plain = _templates[id].FirstOrDefault(template => template.Error.Detail is null);
        return new ErrorMatch(
            plain?.Error,
            plain?.After(message) is { } rest ? DropSeparator(rest) : Detail(rawMessage),
            []
        );
    }

    private string? Detail(string rawMessage)
    {
        foreach (var separator in _separators)
        {
            var at = rawMessage.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 0)
                return NullIfEmpty(rawMessage.Substring(at + separator.Length));
        }
        return null;
    }

    private string? DropSeparator(string rest)
    {
        rest = rest.Trim();
        foreach (var separator in _separators)
        {
            var bare = separator.Trim();
            if (bare.Length > 0 && rest.StartsWith(bare, StringComparison.Ordinal))
                return NullIfEmpty(rest.Substring(bare.Length));
        }
        return NullIfEmpty(rest);
    }

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}

/// <param name="Error">The entry of the catalogue; null for a number that is not in it.</param>
/// <param name="Detail">The detail, in the catalogue's words or else in the API's; null where there is none.</param>
/// <param name="Values">What the API put in place of the values of the wording.</param>
internal sealed record ErrorMatch(ApiError? Error, string? Detail, IReadOnlyList<string> Values);
