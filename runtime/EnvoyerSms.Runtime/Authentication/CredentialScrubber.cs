namespace EnvoyerSms.Runtime.Authentication;

/// <summary>
/// Removes the credentials of a client from text that came from outside: by value, raw or percent-encoded, and by the name
/// of their field, whatever follows it.
/// </summary>
internal sealed class CredentialScrubber
{
    private const string Mark = "***";

    // Shorter ones stand within other words and numbers by chance.
    private const int LongEnough = 8;

    // Arrays, of a few credentials: lists of a type of its own are code in every native program.
    private readonly EncodedText[] _values = [];
    private readonly EncodedText[] _numbers = [];
    private readonly EncodedText[] _words = [];
    private readonly EncodedText[] _telling;
    private readonly FieldNames _fields;

    public CredentialScrubber(ApiAuthentication authentication)
    {
        foreach (var derived in authentication.DeriveSecrets())
            Add(ref _values, new EncodedText(derived, isWhole: false));
        _telling = _values;
        var names = new List<string>();
        foreach (
            var credential in authentication.Address?.With(authentication.Credentials) ?? authentication.Credentials
        )
        {
            if (!credential.IsSet)
                continue;
            names.Add(credential.Wire);
            var value = credential.Reveal();
            // A login of "a" must not remove every a of a text; a secret is removed wherever it is.
            var hidden = new EncodedText(value, isWhole: !credential.IsSecret);
            if (credential.IsNumber)
            {
                Add(ref _numbers, hidden);
                continue;
            }
            Add(ref _values, hidden);
            var word = new EncodedText(value, isWhole: true);
            Add(ref _words, word);
            Add(ref _telling, value.Length < LongEnough ? word : hidden);
        }
        _fields = new FieldNames([.. names]);
    }

    /// <summary>Free text: a secret is removed wherever it is.</summary>
    public string Scrub(string text)
    {
        text = Replace(_values, text);
        text = Replace(_numbers, text);
        return _fields.Replace(text, Mark);
    }

    /// <summary>
    /// A value that the contract declares, such as a phone number: a short password that happens to stand within it is no secret there,
    /// so one is removed only where no letter or digit is next to it, and a number is left as it is.
    /// </summary>
    public string ScrubDeclared(string value) =>
        IsNumber(value) ? value : _fields.Replace(Replace(_words, value), Mark);

    /// <summary>
    /// Whether a secret or a login is in the text; a short one as a word of its own, as a password of one letter is in every text. A
    /// number is not looked for: an account id of 127 is in 127.0.0.1.
    /// </summary>
    public bool IsIn(string text)
    {
        foreach (var secret in _telling)
        {
            if (secret.IsIn(text))
                return true;
        }
        return false;
    }

    private static bool IsNumber(string value)
    {
        foreach (var c in value)
        {
            if (c is not (>= '0' and <= '9' or '+' or '-' or '.' or ' '))
                return false;
        }
        return true;
    }

    private static void Add(ref EncodedText[] texts, EncodedText text)
    {
        Array.Resize(ref texts, texts.Length + 1);
        texts[texts.Length - 1] = text;
    }

    private static string Replace(EncodedText[] secrets, string text)
    {
        foreach (var secret in secrets)
            text = secret.Replace(text, Mark);
        return text;
    }
}
