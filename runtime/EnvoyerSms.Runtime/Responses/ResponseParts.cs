using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>What the envelope of a response holds beside the result.</summary>
internal struct ResponseParts
{
    public string? Status;
    public long? ErrorId;

    /// <summary>The id of an error where ids are texts.</summary>
    public string? ErrorCode;
    public string? ErrorMessage;
    public string? ErrorRequest;

    /// <summary>What else the error tells, in the order of the contract; null where it tells nothing.</summary>
    public string?[]? ErrorFields;

    /// <summary>Whether there is an element that tells an error, whatever it holds.</summary>
    public bool HasError;

    /// <summary>How many optional values of the result could not be read.</summary>
    public int UnreadableCount;

    /// <summary>The contract's name for the element of the first of them.</summary>
    public string? UnreadableName;

    /// <summary>The status is said twice, or was not read to its end: a second one may say something else.</summary>
    public bool IsContradictory;

    /// <summary>There is an id that is none.</summary>
    public bool HasOtherId;

    /// <summary>Reads the status where it comes next.</summary>
    public void ReadNextStatus(ref XmlCursor xml, ApiEnvelope envelope)
    {
        if (envelope.HasStatus && xml.NextIs(envelope.StatusUtf8))
            ReadStatus(ref xml, envelope);
    }

    /// <summary>Reads the element just entered where it belongs to the envelope.</summary>
    public void ReadChild(ref XmlCursor xml, ApiEnvelope envelope)
    {
        if (xml.NameIs(envelope.StatusUtf8))
            ReadStatus(ref xml, envelope);
        else if (xml.NameIs(envelope.ErrorUtf8))
            ReadError(ref xml, envelope);
    }

    /// <summary>Whether the API says that it did what was asked. Without a status in the envelope, the absence of an error says so.</summary>
    /// <param name="envelope">How the API wraps its responses.</param>
    /// <param name="isHttpSuccess">Whether the HTTP status says success; where the envelope has a status, that one counts.</param>
    /// <exception cref="ApiXmlException">The envelope says neither, or both.</exception>
    public readonly bool IsSuccess(ApiEnvelope envelope, bool isHttpSuccess)
    {
        if (!envelope.HasStatus)
            return HasError ? false
                : isHttpSuccess ? true
                : throw new ApiXmlException("Its HTTP status is not one of success, and it carries no error", 0);
        if (!SaysSuccess(envelope))
            return SaysFailure(envelope)
                ? false
                : throw new ApiXmlException($"The response says neither {envelope.Success} nor {envelope.Failure}", 0);
        if (CarriesError)
            throw new ApiXmlException($"The response says {envelope.Success} and carries an error", 0);
        return true;
    }

    public readonly bool CarriesError =>
        ErrorId is not null || ErrorCode is not null || HasOtherId || !string.IsNullOrWhiteSpace(ErrorMessage);

    public readonly bool SaysSuccess(ApiEnvelope envelope) => envelope.HasStatus && Is(envelope.Success);

    /// <summary>Whether the API says that it refused, which is clear whatever comes after it.</summary>
    public readonly bool SaysFailure(ApiEnvelope envelope) =>
        envelope.HasStatus && !IsContradictory && Is(envelope.Failure);

    private readonly bool Is(string? word) =>
        ReferenceEquals(Status, word) || string.Equals(Status, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the status where the cursor stands on it.</summary>
    /// <param name="xml">The response.</param>
    /// <param name="words">The usual texts.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ApiXmlException">There was another before.</exception>
    public void ReadStatus(ref XmlCursor xml, ApiWords words, ref string? text)
    {
        IsContradictory = true;
        xml.ReadStatus(ref text, words);
        if (Status is not null && Status != text)
            throw new ApiXmlException("The response has two statuses", 0);
        Status = text;
        IsContradictory = false;
    }

    private void ReadStatus(ref XmlCursor xml, ApiEnvelope envelope)
    {
        IsContradictory = true;
        xml.ReadStatus(ref Status, envelope.StatusWords);
        IsContradictory = false;
    }

    // What can be read is kept: that the API refused is clear without a number too. Of two errors the first counts.
    private void ReadError(ref XmlCursor xml, ApiEnvelope envelope)
    {
        HasError = true;
        if (CarriesError)
            return;
        if (xml.IsLeaf())
        {
            xml.ReadFirstText(ref ErrorMessage);
            return;
        }
        for (var depth = xml.Depth; xml.NextChild(depth); )
        {
            if (xml.NameIs(envelope.ErrorIdUtf8))
                ReadId(ref xml);
            else if (xml.NameIs(envelope.ErrorMessageUtf8))
                xml.ReadFirstText(ref ErrorMessage);
            else if (xml.NameIs(envelope.ErrorRequestUtf8))
                xml.ReadFirstText(ref ErrorRequest);
        }
    }

    private void ReadId(ref XmlCursor xml)
    {
        long? id = null;
        var unreadable = xml.UnreadableCount;
        xml.ReadOptionalInteger(ref id);
        HasOtherId |= xml.UnreadableCount > unreadable;
        ErrorId ??= id;
    }
}
