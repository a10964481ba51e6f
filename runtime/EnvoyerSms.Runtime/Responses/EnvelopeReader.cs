using System.Globalization;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>
/// Reads a response by paths: once through all of it for what the envelope says, and once more for the result, where the envelope says
/// success.
/// </summary>
/// <param name="paths">Where the parts of the envelope stand.</param>
/// <param name="envelope">How the API wraps its responses.</param>
/// <param name="operation">What was called.</param>
internal readonly ref struct EnvelopeReader(ApiEnvelopePaths paths, ApiEnvelope envelope, ApiOperation operation)
{
    private readonly EnvelopePlaces _places = paths.Places;
    private readonly string _root = operation.ResponseRoot ?? envelope.Root;

    /// <inheritdoc cref="ApiResponseShape.Read"/>
    public bool Read(
        ReadOnlySpan<byte> body,
        XmlLimits limits,
        bool isHttpSuccess,
        ref ResponseParts parts,
        out object? response
    )
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(body, open, limits) { IsLenient = operation.Effect != ApiEffect.Read };
        try
        {
            response = null;
            var trace = default(EnvelopeTrace);
            Walk(ref xml, ref parts, ref trace);
            xml.Finish();
            if (!IsSuccess(parts, trace, isHttpSuccess))
                return false;
            if (trace.Results > 1)
                throw new ApiXmlException("The result comes twice", 0);
            xml.Restart();
            response = ReadResult(ref xml, limits);
            if (xml.UnreadableCount > 0)
                (parts.UnreadableCount, parts.UnreadableName) = (xml.UnreadableCount, xml.UnreadableName);
            return true;
        }
        finally
        {
            xml.Dispose();
        }
    }

    /// <inheritdoc cref="ApiResponseShape.FindResourceId"/>
    public string? FindResourceId(ReadOnlySpan<byte> body, XmlLimits limits)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(body, open, limits);
        var (parts, trace) = (default(ResponseParts), default(EnvelopeTrace));
        var isErrorOpen = false;
        try
        {
            Walk(ref xml, ref parts, ref trace);
        }
        catch (ApiXmlException)
        {
            // An incomplete error counts as an error.
            isErrorOpen = trace.ErrorDepth > 0 && xml.Depth >= trace.ErrorDepth;
        }
        finally
        {
            xml.Dispose();
        }
        var isContradicted =
            isErrorOpen
            || parts.IsContradictory
            || trace
                is { IsErrorRoot: true }
                    or { IsOwnRoot: false }
                    or { Results: > 1 }
                    or { HasOtherResourceId: true }
            || (paths.Status is null ? parts.HasError : !paths.SaysSuccess(parts) || Contradicts(parts));
        return isContradicted ? null : trace.ResourceId;
    }

    private bool IsSuccess(in ResponseParts parts, in EnvelopeTrace trace, bool isHttpSuccess)
    {
        if (trace.IsErrorRoot || paths.SaysFailure(parts) || (paths.Status is null && parts.HasError))
            return false;
        if (paths.Status is null && !isHttpSuccess)
            throw new ApiXmlException("Its HTTP status is not one of success, and it carries no error", 0);
        if (paths.Status is not null && !paths.SaysSuccess(parts))
            throw new ApiXmlException("The response says neither success nor failure", 0);
        if (paths.Status is not null && Contradicts(parts))
            throw new ApiXmlException("The response says success and carries an error", 0);
        if (!trace.IsOwnRoot)
            throw new ApiXmlException($"The root element is not {_root}", 0);
        return true;
    }

    private bool Contradicts(in ResponseParts parts) => !_places.IsStatusOfError && parts.CarriesError;

    private void Walk(ref XmlCursor xml, ref ResponseParts parts, ref EnvelopeTrace trace)
    {
        trace.IsErrorRoot = _places.ErrorRoot.Length > 0 && xml.NameIs(_places.ErrorRoot);
        trace.IsOwnRoot = xml.NameIs(operation.ResponseRoot is null ? envelope.RootUtf8 : operation.ResponseRootUtf8);
        if (!trace.IsErrorRoot && !trace.IsOwnRoot && !xml.NameIs(envelope.RootUtf8))
            throw new ApiXmlException($"The root element is not {_root}", 0);
        parts.HasError = trace.IsErrorRoot;
        var places = trace.IsErrorRoot ? _places.OfErrorRoot : _places.OfRoot;
        do Visit(ref xml, places, ref parts, ref trace);
        while (xml.NextElement());
    }

    private void Visit(ref XmlCursor xml, List<EnvelopePlace> places, ref ResponseParts parts, ref EnvelopeTrace trace)
    {
        if (xml.Depth <= trace.ErrorDepth)
            trace.ErrorDepth = 0;
        var isError = _places.Error is { } error && xml.StandsAt(error);
        if (isError)
        {
            trace.IsErrorClosed |= parts.CarriesError;
            trace.ErrorDepth = xml.Depth;
            parts.HasError = true;
        }
        var result = operation.ResponsePath;
        if (result.Elements.Length > 0 && !trace.IsErrorRoot && xml.StandsAt(result))
            trace.Results++;
        // Those of the element first: with its text, it is left.
        foreach (var place in places)
        {
            if (place.Path.Attribute.Length > 0 && xml.StandsAt(place.Path) && xml.Attribute(place.Path.Attribute))
                Take(ref xml, place, ref parts, ref trace);
        }
        if (operation.ResourceIdPath is { } resource && xml.StandsAt(resource) && IsEntered(ref xml, resource))
        {
            KeepResourceId(ref xml, ref trace);
            if (resource.Attribute.Length == 0)
                return;
        }
        foreach (var place in places)
        {
            if (place.Path.Attribute.Length > 0 || !xml.StandsAt(place.Path))
                continue;
            Take(ref xml, place, ref parts, ref trace);
            return;
        }
        // An error that holds no element is its message.
        if (isError && !trace.IsErrorClosed && xml.IsLeaf())
            xml.ReadFirstText(ref parts.ErrorMessage);
    }

    private static bool IsEntered(ref XmlCursor xml, XmlPath path) =>
        path.Attribute.Length == 0 || xml.Attribute(path.Attribute);

    private static void KeepResourceId(ref XmlCursor xml, ref EnvelopeTrace trace)
    {
        string? text = null;
        xml.ReadFirstText(ref text);
        trace.HasOtherResourceId |= trace.ResourceId is not null && trace.ResourceId != text;
        trace.ResourceId = text;
    }

    private void Take(ref XmlCursor xml, EnvelopePlace place, ref ResponseParts parts, ref EnvelopeTrace trace)
    {
        string? text = null;
        if (place.Parts[0] == EnvelopePart.Status)
            parts.ReadStatus(ref xml, _places.StatusWords, ref text);
        else
            xml.ReadFirstText(ref text);
        if (trace.IsErrorClosed)
            return;
        foreach (var part in place.Parts)
            Keep(part, text!, ref parts);
    }

    private void Keep(EnvelopePart part, string text, ref ResponseParts parts)
    {
        switch (part)
        {
            case EnvelopePart.Status:
                break;
            case EnvelopePart.ErrorId:
                KeepId(text, ref parts);
                break;
            case EnvelopePart.ErrorMessage:
                parts.HasError |= _places.Error is null && paths.ErrorId is null;
                if (string.IsNullOrEmpty(parts.ErrorMessage))
                    parts.ErrorMessage = text;
                break;
            case EnvelopePart.ErrorRequest:
                if (string.IsNullOrEmpty(parts.ErrorRequest))
                    parts.ErrorRequest = text;
                break;
            default:
                parts.ErrorFields ??= new string?[paths.ErrorFields.Count];
                parts.ErrorFields[part - EnvelopePart.ErrorField] ??= text;
                break;
        }
    }

    private void KeepId(string text, ref ResponseParts parts)
    {
        // Of an error that the root is there is nothing else to be seen.
        parts.HasError |= _places.Error is null;
        if (text.Length == 0)
            return;
        if (paths.HasTextIds)
            parts.ErrorCode ??= text;
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            parts.ErrorId ??= id;
        else
            parts.HasOtherId = true;
    }

    private object ReadResult(ref XmlCursor xml, XmlLimits limits)
    {
        var path = operation.ResponsePath;
        if (path.Elements.Length == 0)
            return operation.ReadResponse(ref xml);
        while (xml.NextElement())
        {
            if (xml.StandsAt(path))
                return operation.ReadResponse(ref xml);
        }
        return ResponseReader.ReadNothing(operation, limits);
    }
}
