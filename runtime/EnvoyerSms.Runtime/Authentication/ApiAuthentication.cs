using System.ComponentModel;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Authentication;

/// <summary>How a client authenticates: a scheme of the contract with the credentials that it sends.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiAuthentication
{
    private protected ApiAuthentication(IReadOnlyList<ApiCredential> credentials) => Credentials = credentials;

    internal readonly IReadOnlyList<ApiCredential> Credentials;

    /// <summary>What stands in the base address; null where nothing does.</summary>
    internal AddressCredentials? Address { get; private set; }

    /// <summary>Nothing, for a contract without schemes.</summary>
    public static ApiAuthentication None { get; } = new NoAuthentication();

    /// <summary>HTTP Basic: the credentials that are set, joined by colons.</summary>
    /// <param name="credentials">In the order of the wire.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthentication Basic(params ApiCredential[] credentials) => new BasicAuthentication(credentials);

    /// <summary>Fields of the form in the body.</summary>
    /// <param name="credentials">In the order of the wire.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthentication Form(params ApiCredential[] credentials) => new FormAuthentication(credentials);

    /// <summary>Fields of the query string, where proxies and server logs may keep them.</summary>
    /// <param name="credentials">In the order of the wire.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthentication Query(params ApiCredential[] credentials) => new QueryAuthentication(credentials);

    /// <summary>One header.</summary>
    /// <param name="header">Name of the header.</param>
    /// <param name="credential">Its value.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthentication Header(string header, ApiCredential credential) =>
        new HeaderAuthentication(header, "", credential);

    /// <summary>One header, whose value begins with something that never changes.</summary>
    /// <param name="header">Name of the header.</param>
    /// <param name="prefix">What the value begins with, such as <c>Bearer </c>.</param>
    /// <param name="credential">The rest of the value.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthentication PrefixedHeader(string header, string prefix, ApiCredential credential) =>
        new HeaderAuthentication(header, prefix, credential);

    /// <summary>Several headers.</summary>
    /// <param name="headers">Each as a scheme of its own.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthentication Headers(params ApiAuthentication[] headers) => new HeadersAuthentication(headers);

    /// <summary>A signature that code of the user's makes.</summary>
    /// <param name="sign">Makes it; null where the option is not set.</param>
    /// <param name="credentials">What it is made with; not sent.</param>
    /// <returns>The scheme.</returns>
    public static ApiAuthentication Signature(ApiSign? sign, params ApiCredential[] credentials) =>
        new SignatureAuthentication(sign, credentials);

    /// <summary>No scheme at all: the option that chooses one has a value that its enum does not have.</summary>
    /// <param name="option">Name of the option.</param>
    /// <param name="value">Its value.</param>
    /// <returns>A scheme that every check of the options refuses.</returns>
    public static ApiAuthentication Unknown(string option, int value) => new UnknownAuthentication(option, value);

    /// <summary>The same for an API whose base address holds credentials, whichever scheme carries the others.</summary>
    /// <param name="credentials">Those that may stand there, each by its wire name in braces.</param>
    /// <returns>This scheme.</returns>
    public ApiAuthentication InAddress(params ApiCredential[] credentials)
    {
        Address = new AddressCredentials(credentials);
        return this;
    }

    internal void Check(ApiOptionsProblems problems, ApiMethod method)
    {
        foreach (var credential in Credentials)
        {
            if (credential.Problem is { } problem)
                problems.Add(credential.Name, problem);
            else if (credential.IsSet)
                CheckValue(problems, credential);
            else if (credential.Required)
                problems.Add(credential.Name, "is missing: every call needs it.");
        }
        CheckMethod(problems, method);
    }

    /// <summary>Whether the body of a POST holds the credentials.</summary>
    internal virtual bool IsInBody => false;

    /// <summary>Adds the scheme's headers to a request.</summary>
    internal virtual void Apply(HttpRequestMessage request) { }

    /// <summary>Writes the scheme's fields at the head of a POST's form.</summary>
    internal virtual void WriteForm(ref FormWriter form) { }

    /// <summary>Writes the scheme's fields at the head of the query.</summary>
    internal virtual void WriteQuery(ref FormWriter query) { }

    /// <summary>Signs a request that is complete but for its body.</summary>
    /// <param name="message">The request; takes headers.</param>
    /// <param name="fields">What is sent as its body or query; takes fields.</param>
    /// <returns>Whether there are more fields now.</returns>
    /// <exception cref="SigningException">The code that signs failed.</exception>
    internal virtual bool Sign(HttpRequestMessage message, ref FormWriter fields) => false;

    /// <summary>Every text that contains a credential and so must not be shown, beyond the credentials themselves.</summary>
    /// <remarks>A method: debuggers show properties.</remarks>
    internal virtual IEnumerable<string> DeriveSecrets() => [];

    private protected virtual void CheckValue(ApiOptionsProblems problems, ApiCredential credential) { }

    private protected virtual void CheckMethod(ApiOptionsProblems problems, ApiMethod method) { }

    private protected static void CheckHeaderValue(ApiOptionsProblems problems, ApiCredential credential)
    {
        if (!HeaderFields.Carries(credential.Reveal()))
            problems.Add(
                credential.Name,
                "holds a character that a header cannot carry: only printable ASCII is allowed."
            );
    }

    private protected void WriteFields(ref FormWriter form)
    {
        foreach (var credential in Credentials)
        {
            if (credential.IsSet)
                form.Text(credential.WireUtf8, credential.Reveal());
        }
    }
}
