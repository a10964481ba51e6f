using System.Text.RegularExpressions;

namespace EnvoyerSms.Runtime;

/// <summary>
/// Takes the credentials of a client out of text that came from outside: by value, raw or percent-encoded, and by the name
/// of their field, whatever follows it.
/// </summary>
internal sealed class CredentialScrubber
{
    private const string Mark = "***";

    private readonly EncodedText[] _values;
    private readonly EncodedText[] _numbers;
    private readonly Regex? _fields;

    public CredentialScrubber(ApiAuthentication authentication)
    {
        var credentials = authentication.Credentials.Where(credential => credential.IsSet).ToArray();
        _values =
        [
            .. authentication.DerivedSecrets.Select(value => new EncodedText(value, isWhole: false)),
            // A login of "a" must not eat every a of a text; a secret goes wherever it stands.
            .. credentials.Where(c => !c.IsNumber).Select(c => new EncodedText(c.Reveal(), isWhole: !c.IsSecret)),
        ];
        _numbers = [.. credentials.Where(c => c.IsNumber).Select(c => new EncodedText(c.Reveal(), isWhole: true))];
        if (credentials.Length > 0)
            _fields = Fields(credentials.Select(credential => credential.Wire));
    }

    public string Scrub(string text)
    {
        foreach (var value in _values.Concat(_numbers))
            text = value.Replace(text, Mark);
        return _fields is null ? text : _fields.Replace(text, "$1$2" + Mark);
    }

    /// <summary>Whether a secret or a login is in the text. A number is not looked for: an account id of 127 is in 127.0.0.1.</summary>
    public bool IsIn(string text) => _values.Any(value => value.IsIn(text));

    // login=… · login%3D… · X-Key: …
    private static Regex Fields(IEnumerable<string> names)
    {
        var anyName = string.Join("|", names.Select(Regex.Escape));
        return new Regex(
            $@"(?<![\p{{L}}\p{{N}}_])({anyName})(=|%3d|:\s*)[^&\r\n]*",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
    }
}
