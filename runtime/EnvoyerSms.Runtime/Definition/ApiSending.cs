using System.ComponentModel;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>How an operation is sent that does not send all it has as fields, by the method that the client's options choose.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiSending
{
    private protected ApiSending() { }

    /// <summary>Its own method; null where the options choose.</summary>
    public ApiMethod? Method { get; init; }

    /// <summary>Whether values of the request stand in the path.</summary>
    internal abstract bool HasPath { get; }

    /// <summary>The path with the values of the request in it.</summary>
    /// <exception cref="FormEncodingException">A value cannot be a part of a path.</exception>
    internal abstract string Path(string template, object request);

    /// <summary>Adds the headers that carry values of the request.</summary>
    /// <exception cref="FormEncodingException">A value cannot be that of a header.</exception>
    internal abstract void AddHeaders(HttpRequestMessage message, object request);

    /// <summary>Notes whether handlers may copy such calls.</summary>
    /// <param name="address">Where one of them goes.</param>
    /// <param name="template">Its path in the contract.</param>
    /// <param name="isRepeatable">Whether it may be made more than once.</param>
    internal abstract void Note(Uri address, string template, bool isRepeatable);
}
