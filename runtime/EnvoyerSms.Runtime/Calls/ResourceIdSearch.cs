using System.Globalization;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>
/// Looks for the resource id in a response that broke off or is not understood. It counts only where the API said success and
/// closed the element, and where nothing else in the response contradicts it.
/// </summary>
internal sealed class ResourceIdSearch(ApiDefinition definition, ApiClientSettings settings)
{
    // Longer than any number or key that names one thing.
    private const int Longest = 64;

    private readonly ApiEnvelope _envelope = definition.Envelope;
    private readonly XmlLimits _limits = new() { Size = settings.MaxResponseBytes };

    /// <summary>The resource id in the response to a request; null where there is none.</summary>
    public string? Find(CallAttempt attempt)
    {
        var operation = attempt.Call.Operation;
        var location = new ResourceIdLocation(operation.ResponseElementUtf8, operation.ResourceIdUtf8);
        if (location.Name.Length == 0 || attempt.Body is not { } body)
            return null;
        var found = default(Found);
        try
        {
            if (_envelope.Shape is ApiResponseShape shape)
                found = Found.Sure(shape.FindResourceId(Cut(body.Bytes), _limits, _envelope, operation));
            else
                Read(Cut(body.Bytes), location, ref found);
        }
        catch (ApiXmlException)
        {
            // The response breaks off here, or is not XML any more: what came before is used.
        }
        return
            found is { SaysSuccess: true, IsContradicted: false, ResourceId: { Length: > 0 and <= Longest } resourceId }
            && !IsNone(resourceId)
            ? settings.Scrubber.ScrubDeclared(resourceId)
            : null;
    }

    // Numbers name something from 1 on.
    private static bool IsNone(string resourceId) =>
        long.TryParse(resourceId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number <= 0;

    // Up to the end of the last complete tag: nothing after it is complete, perhaps not even a character.
    private ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> response)
    {
        response = response.Slice(0, Math.Min(response.Length, _limits.Size));
        return response.Slice(0, response.LastIndexOf((byte)'>') + 1);
    }

    private void Read(ReadOnlySpan<byte> response, ResourceIdLocation location, ref Found found)
    {
        Span<XmlName> open = stackalloc XmlName[XmlLimits.Depth];
        var xml = new XmlCursor(response, open, _limits);
        try
        {
            if (xml.NameIs(_envelope.RootUtf8))
                ReadRoot(ref xml, location, ref found);
        }
        finally
        {
            xml.Dispose();
        }
    }

    private void ReadRoot(ref XmlCursor xml, ResourceIdLocation location, ref Found found)
    {
        // Without a status, nothing but an error says failure.
        found.SaysSuccess = !_envelope.HasStatus;
        var responses = 0;
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (xml.NameIs(_envelope.StatusUtf8))
                ReadStatus(ref xml, ref found);
            else if (xml.NameIs(_envelope.ErrorUtf8))
                ReadError(ref xml, ref found);
            else if (location.Element.Length == 0)
                ReadField(ref xml, location, ref found);
            else if (xml.NameIs(location.Element))
            {
                found.IsContradicted |= ++responses > 1;
                for (var inner = xml.Depth; xml.NextChild(inner); )
                    ReadField(ref xml, location, ref found);
            }
        }
    }

    private void ReadStatus(ref XmlCursor xml, ref Found found)
    {
        var status = default(ResponseParts);
        xml.ReadStatus(ref status.Status, _envelope.StatusWords);
        found.SaysSuccess = status.SaysSuccess(_envelope);
        found.IsContradicted |= !found.SaysSuccess;
    }

    // An incomplete error counts as an error; an empty one does not, where a status says more.
    private void ReadError(ref XmlCursor xml, ref Found found)
    {
        var wasContradicted = found.IsContradicted;
        found.IsContradicted = true;
        var error = default(ResponseParts);
        error.ReadChild(ref xml, _envelope);
        found.IsContradicted = wasContradicted || error.CarriesError || !_envelope.HasStatus;
    }

    private static void ReadField(ref XmlCursor xml, ResourceIdLocation location, ref Found found)
    {
        if (!xml.NameIs(location.Name))
            return;
        string? text = null;
        xml.ReadTrimmedText(ref text);
        found.IsContradicted |= found.ResourceId is not null && found.ResourceId != text;
        found.ResourceId = text;
    }

    private struct Found
    {
        public bool SaysSuccess;
        public bool IsContradicted;
        public string? ResourceId;

        public static Found Sure(string? resourceId) => new() { SaysSuccess = true, ResourceId = resourceId };
    }
}
