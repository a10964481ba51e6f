using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Text;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms;

/// <summary>Signs a request that is about to be sent. A call that is sent again is signed again.</summary>
/// <param name="request">What is about to be sent.</param>
/// <example>
/// <code>
/// options.Sign = request =&gt;
/// {
///     using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(request.GetCredential("Secret")!));
///     request.AddHeader("X-Signature", Convert.ToBase64String(hmac.ComputeHash(request.GetFields())));
/// };
/// </code>
/// </example>
public delegate void ApiSign(ApiSigning request);

/// <summary>A request that is about to be sent, for code that signs it. It holds secrets: keep nothing of it.</summary>
public sealed class ApiSigning
{
    private readonly HttpRequestMessage _message;
    private readonly byte[] _fields;
    private readonly IReadOnlyList<ApiCredential> _credentials;
    private readonly List<KeyValuePair<string, string>> _added = [];

    internal ApiSigning(HttpRequestMessage message, byte[] fields, IReadOnlyList<ApiCredential> credentials) =>
        (_message, _fields, _credentials) = (message, fields, credentials);

    /// <summary>The HTTP method, such as <c>POST</c>.</summary>
    public string Method => _message.Method.Method;

    /// <summary>Where it goes; its query holds the fields where there is no form.</summary>
    public Uri Address => _message.RequestUri!;

    /// <summary>The headers so far, without those that tell length and type of the body.</summary>
    public IEnumerable<KeyValuePair<string, IEnumerable<string>>> Headers => _message.Headers;

    /// <summary>
    /// The fields as they are sent, <c>name=value&amp;name=value</c>: the body of a POST or PUT, the query of a GET or DELETE. A copy
    /// of one's own.
    /// </summary>
    /// <returns>The bytes.</returns>
    public byte[] GetFields() => (byte[])_fields.Clone();

    /// <summary>The value of a credential of the scheme, by the name of its option.</summary>
    /// <param name="name">Name of the option.</param>
    /// <returns>The value; null where it is not set.</returns>
    /// <exception cref="ArgumentException">The scheme has no such credential.</exception>
    public string? GetCredential(string name)
    {
        foreach (var credential in _credentials)
        {
            if (credential.Name == name)
                return credential.IsSet ? credential.Reveal() : null;
        }
        throw new ArgumentException("The scheme has no credential of that name.", nameof(name));
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value: printable ASCII without blanks at its ends.</param>
    /// <exception cref="ArgumentException">No header can be named so, or carry the value.</exception>
    public void AddHeader(string name, string value)
    {
        if (!HeaderFields.Carries(value ?? throw new ArgumentNullException(nameof(value))))
            throw new ArgumentException(
                "A header carries printable ASCII alone, without blanks at its ends.",
                nameof(value)
            );
        if (!IsName(name) || !_message.Headers.TryAddWithoutValidation(name, value))
            throw new ArgumentException("There is no such header of a request.", nameof(name));
    }

    /// <summary>Adds a field behind all others, to the body or to the query.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c>, <c>-</c> and <c>.</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">No field can be named so.</exception>
    public void AddField(string name, string value)
    {
        if (!IsName(name))
            throw new ArgumentException("A field is named by letters, digits, '_', '-' and '.'.", nameof(name));
        _added.Add(new(name, value ?? throw new ArgumentNullException(nameof(value))));
    }

    /// <summary>Method and name of the type alone: all else may be secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(ApiSigning)} of a {Method}";

    internal IReadOnlyList<KeyValuePair<string, string>> Fields => _added;

    private static bool IsName(string name)
    {
        foreach (var c in name ?? throw new ArgumentNullException(nameof(name)))
        {
            if (!ApiCharacters.IsLetterOrDigit(c) && c is not ('_' or '-' or '.'))
                return false;
        }
        return name.Length > 0;
    }
}
