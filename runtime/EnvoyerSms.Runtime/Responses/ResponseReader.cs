using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>Reads a response: its envelope, and the result where the envelope says success.</summary>
/// <param name="envelope">How the API wraps its responses.</param>
/// <param name="operation">What was called.</param>
/// <param name="isHttpSuccess">Whether the HTTP status says success.</param>
internal readonly ref struct ResponseReader(ApiEnvelope envelope, ApiOperation operation, bool isHttpSuccess)
{
    private readonly ReadOnlySpan<byte> _element = operation.ResponseElementUtf8;

    // After an effect only what names the thing made is demanded.
    private readonly bool _isLenient = operation.Effect != ApiEffect.Read;

    /// <summary>Reads the whole body, to its last byte.</summary>
    /// <param name="body">The body.</param>
    /// <param name="limits">The largest sizes that are allowed.</param>
    /// <param name="parts">What the envelope holds; where the body is not understood, what was read until then.</param>
    /// <param name="response">The result; set where the envelope says success.</param>
    /// <returns>Whether the envelope says success.</returns>
    /// <exception cref="ApiXmlException">The body is not a response of this API.</exception>
    public bool Read(ReadOnlySpan<byte> body, XmlLimits limits, ref ResponseParts parts, out object? response)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(body, open, limits) { IsLenient = _isLenient };
        try
        {
            response = default;
            var found = ReadRoot(ref xml, ref parts, ref response, out var isRead);
            if (!parts.IsSuccess(envelope, isHttpSuccess))
                return false;
            if (found > 1)
                throw new ApiXmlException("The result comes twice", 0);
            if (!isRead)
            {
                // Success was not known yet when the result was passed, or the root itself is the result.
                xml.Restart();
                response = ReadResponse(ref xml, limits);
            }
            if (xml.UnreadableCount > 0)
                (parts.UnreadableCount, parts.UnreadableName) = (xml.UnreadableCount, xml.UnreadableName);
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
            response = operation.ReadResponse(ref xml);
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
                response = operation.ReadResponse(ref xml);
                isRead = true;
            }
        }
        xml.Finish();
        return found;
    }

    private bool IsResponseNext(ref XmlCursor xml) => !_element.IsEmpty && xml.NextIs(_element);

    private object ReadResponse(ref XmlCursor xml, XmlLimits limits)
    {
        if (_element.IsEmpty)
            return operation.ReadResponse(ref xml);
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (xml.NameIs(_element))
                return operation.ReadResponse(ref xml);
        }
        return ReadNothing(operation, limits);
    }

    /// <summary>What an operation with an effect answers where the response tells nothing but that it was done.</summary>
    /// <exception cref="ApiXmlException">The operation only reads, or the response was to name what was made.</exception>
    public static object ReadNothing(ApiOperation operation, XmlLimits limits)
    {
        if (operation.Effect == ApiEffect.Read || operation.ResourceIdUtf8.Length > 0)
            throw new ApiXmlException("The response says success and carries no result", 0);
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var nothing = new XmlCursor("<_/>"u8, open, limits) { IsLenient = true };
        return operation.ReadResponse(ref nothing);
    }
}
