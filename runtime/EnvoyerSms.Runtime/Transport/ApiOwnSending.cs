using System.ComponentModel;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>An operation with a method of its own, or with values in its path or in headers. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record; <see cref="ApiNoRequest"/> for an operation without parameters.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOwnSending<TRequest> : ApiSending
    where TRequest : class
{
    /// <summary>Writes what stands in the path, each value under its name there; null where nothing does.</summary>
    public ApiWrite<TRequest>? WritePath { get; init; }

    /// <summary>Writes what stands in headers, each value under the name of its header; null where nothing does.</summary>
    public ApiWrite<TRequest>? WriteHeaders { get; init; }

    internal override void Note(Uri address, string template, bool isRepeatable)
    {
        if (Method is null && !HasPath)
            RepeatableCalls.Note(address, isRepeatable);
        else
            RepeatableCalls.Note(Verb, PathTemplate.Pattern(address, template), isRepeatable);
    }

    private string? Verb =>
        Method switch
        {
            ApiMethod.Post => "POST",
            ApiMethod.Get => "GET",
            ApiMethod.Put => "PUT",
            ApiMethod.Delete => "DELETE",
            _ => null,
        };

    internal override bool HasPath => WritePath is not null;

    internal override string Path(string template, object request)
    {
        var fields = new FormWriter();
        try
        {
            WritePath!((TRequest)request, ref fields);
            return PathTemplate.Fill(template, fields.Written);
        }
        finally
        {
            fields.Dispose();
        }
    }

    internal override void AddHeaders(HttpRequestMessage message, object request)
    {
        if (WriteHeaders is null)
            return;
        var fields = new FormWriter();
        try
        {
            WriteHeaders((TRequest)request, ref fields);
            HeaderFields.Add(message.Headers, fields.Written);
        }
        finally
        {
            fields.Dispose();
        }
    }
}
