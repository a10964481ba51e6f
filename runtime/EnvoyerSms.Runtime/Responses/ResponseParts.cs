using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>What the envelope of a response holds beside the result.</summary>
internal struct ResponseParts
{
    public string? Status;
    public long? ErrorId;
    public string? ErrorMessage;
    public string? ErrorRequest;

    /// <summary>Reads the status where it comes next.</summary>
    public void ReadNextStatus(ref XmlCursor xml, ApiEnvelope envelope)
    {
        if (envelope.HasStatus && xml.NextIs(envelope.StatusUtf8))
            xml.ReadWord(ref Status, envelope.StatusWords);
    }

    /// <summary>Reads the element just entered where it belongs to the envelope.</summary>
    public void ReadChild(ref XmlCursor xml, ApiEnvelope envelope)
    {
        if (xml.NameIs(envelope.StatusUtf8))
            xml.ReadWord(ref Status, envelope.StatusWords);
        else if (xml.NameIs(envelope.ErrorUtf8))
            ReadError(ref xml, envelope);
    }

    /// <summary>Whether the API says that it did what was asked. Without a status in the envelope, the absence of an error says so.</summary>
    /// <exception cref="ApiXmlException">The envelope says neither, or both.</exception>
    public readonly bool IsSuccess(ApiEnvelope envelope)
    {
        if (!envelope.HasStatus)
            return ErrorId is null && ErrorMessage is null;
        if (!SaysSuccess(envelope))
            return Is(envelope.Failure)
                ? false
                : throw new ApiXmlException($"The response says neither {envelope.Success} nor {envelope.Failure}", 0);
        if (CarriesError)
            throw new ApiXmlException($"The response says {envelope.Success} and carries an error", 0);
        return true;
    }

    public readonly bool CarriesError => ErrorId is not null || !string.IsNullOrWhiteSpace(ErrorMessage);

    public readonly bool SaysSuccess(ApiEnvelope envelope) => envelope.HasStatus && Is(envelope.Success);

    private readonly bool Is(string? word) =>
        ReferenceEquals(Status, word)
        || Status.AsSpan().Trim().Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private void ReadError(ref XmlCursor xml, ApiEnvelope envelope)
    {
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (xml.NameIs(envelope.ErrorIdUtf8))
                xml.ReadInteger(ref ErrorId);
            else if (xml.NameIs(envelope.ErrorMessageUtf8))
                xml.ReadTrimmedText(ref ErrorMessage);
            else if (xml.NameIs(envelope.ErrorRequestUtf8))
                xml.ReadTrimmedText(ref ErrorRequest);
        }
    }
}
