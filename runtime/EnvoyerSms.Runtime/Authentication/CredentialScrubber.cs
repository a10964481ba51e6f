namespace EnvoyerSms.Runtime.Authentication;

/// <summary>
/// Removes the credentials of a client from text that came from outside: by value, raw or percent-encoded, and by the name
/// of their field, whatever follows it.
/// </summary>
internal sealed class CredentialScrubber
{
    private const string Mark = "***";

    private readonly List<EncodedText> _values = [];
    private readonly List<EncodedText> _numbers = [];
    private readonly FieldNames _fields;

    public CredentialScrubber(ApiAuthentication authentication)
    {
        foreach (var derived in authentication.DeriveSecrets())
            _values.Add(new EncodedText(derived, isWhole: false));
        var names = new List<string>();
        foreach (var credential in authentication.Credentials)
        {
            if (!credential.IsSet)
                continue;
            // A login of "a" must not remove every a of a text; a secret is removed wherever it is.
            var value = new EncodedText(credential.Reveal(), isWhole: !credential.IsSecret);
            (credential.IsNumber ? _numbers : _values).Add(value);
            names.Add(credential.Wire);
        }
        _fields = new FieldNames([.. names]);
    }

    public string Scrub(string text)
    {
        foreach (var value in _values)
            text = value.Replace(text, Mark);
        foreach (var number in _numbers)
            text = number.Replace(text, Mark);
        return _fields.Replace(text, Mark);
    }

    /// <summary>Whether a secret or a login is in the text. A number is not looked for: an account id of 127 is in 127.0.0.1.</summary>
    public bool IsIn(string text) => _values.Exists(value => value.IsIn(text));
}
