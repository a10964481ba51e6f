using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>Reads a response: its envelope, and the result where the envelope says success.</summary>
/// <param name="envelope">How the API wraps its responses.</param>
/// <param name="element">Element under the root that holds the result; empty where the root does.</param>
/// <param name="read">Reads the result.</param>
internal readonly ref struct ResponseReader(ApiEnvelope envelope, ReadOnlySpan<byte> element, XmlRead<object> read)
{
    private readonly ReadOnlySpan<byte> _element = element;

    /// <summary>Reads the whole body, to its last byte.</summary>
    /// <param name="body">The body.</param>
    /// <param name="limits">The largest sizes that are allowed.</param>
    /// <param name="parts">What the envelope holds.</param>
    /// <param name="response">The result; set where the envelope says success.</param>
    /// <returns>Whether the envelope says success.</returns>
    /// <exception cref="ApiXmlException">The body is not a response of this API.</exception>
    public bool Read(ReadOnlySpan<byte> body, XmlLimits limits, out ResponseParts parts, out object? response)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(body, open, limits);
        try
        {
            parts = default;
            response = default;
            var found = ReadRoot(ref xml, ref parts, ref response, out var isRead);
            if (!parts.IsSuccess(envelope))
                return false;
            if (found > 1)
                throw new ApiXmlException("The result comes twice", 0);
            if (isRead)
                return true;
            // Success was not known yet when the result was passed, or the root itself is the result.
            xml.Restart();
            response = ReadResponse(ref xml);
            return true;
        }
        finally
        {
            xml.Dispose();
        }
    }

    // Reads everything, also the result where it comes after a status that says success. Returns how many results there are.
    private int ReadRoot(ref XmlCursor xml, ref ResponseParts parts, ref object? response, out bool isRead)
    {
        if (!xml.NameIs(envelope.RootUtf8))
            throw new ApiXmlException($"The root element is not {envelope.Root}", 0);
        var depth = xml.Depth;
        var found = 0;
        isRead = false;
        // Nearly always: success, and the result next.
        parts.ReadNextStatus(ref xml, envelope);
        if (parts.SaysSuccess(envelope) && IsResponseNext(ref xml))
        {
            response = read(ref xml);
            isRead = true;
            found++;
        }
        while (xml.NextChild(depth))
        {
            if (_element.IsEmpty || !xml.NameIs(_element))
            {
                parts.ReadChild(ref xml, envelope);
                continue;
            }
            found++;
            // Only once success is known: an element of this name in a failure need not be a result.
            if (found == 1 && parts.SaysSuccess(envelope))
            {
                response = read(ref xml);
                isRead = true;
            }
        }
        xml.Finish();
        return found;
    }

    private bool IsResponseNext(ref XmlCursor xml) => !_element.IsEmpty && xml.NextIs(_element);

    private object ReadResponse(ref XmlCursor xml)
    {
        if (_element.IsEmpty)
            return read(ref xml);
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (xml.NameIs(_element))
                return read(ref xml);
        }
        throw new ApiXmlException("The response says success and carries no result", 0);
    }
}
