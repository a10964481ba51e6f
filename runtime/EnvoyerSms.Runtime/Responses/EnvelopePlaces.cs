using System.Text;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>What stands at which place of a response, beside the result.</summary>
internal sealed class EnvelopePlaces
{
    public EnvelopePlaces(ApiEnvelopePaths paths)
    {
        Error = paths.Error is { } error ? XmlPath.Parse(error) : null;
        ErrorRoot = Encoding.UTF8.GetBytes(paths.ErrorRoot ?? "");
        // A failure that has a root of its own has its parts there alone.
        var ofErrors = ErrorRoot.Length > 0 ? OfErrorRoot : OfRoot;
        Add(OfRoot, paths.Status, EnvelopePart.Status);
        Add(ofErrors, paths.ErrorId, EnvelopePart.ErrorId);
        Add(ofErrors, paths.ErrorMessage, EnvelopePart.ErrorMessage);
        Add(ofErrors, paths.ErrorRequest, EnvelopePart.ErrorRequest);
        for (var i = 0; i < paths.ErrorFields.Count; i++)
            Add(ofErrors, paths.ErrorFields[i], EnvelopePart.ErrorField + i);
        IsStatusOfError = paths.Status is { } status && (paths.Error is null || IsWithin(status, paths.Error));
        StatusWords = new ApiWords([.. paths.Success, .. paths.Failure]);
    }

    /// <summary>Where an error is; null where the root is one.</summary>
    public XmlPath? Error { get; }

    /// <summary>The root of failures; empty where they have that of all responses.</summary>
    public byte[] ErrorRoot { get; }

    public List<EnvelopePlace> OfRoot { get; } = [];
    public List<EnvelopePlace> OfErrorRoot { get; } = [];

    /// <summary>What carries an error carries the status too: an error there is none unless the status says so.</summary>
    public bool IsStatusOfError { get; }

    /// <summary>The usual texts of the status.</summary>
    public ApiWords StatusWords { get; }

    private static bool IsWithin(string path, string owner) =>
        path == owner || path.StartsWith(owner + "/", StringComparison.Ordinal);

    // One text may be several things: the number of an error that says success where it is 0.
    private static void Add(List<EnvelopePlace> places, string? path, EnvelopePart part)
    {
        if (path is null)
            return;
        var place = places.Find(known => known.Text == path);
        if (place is null)
            places.Add(place = new EnvelopePlace(path));
        place.Parts.Add(part);
    }
}

/// <summary>A place, and what the text there is.</summary>
internal sealed class EnvelopePlace(string path)
{
    public string Text { get; } = path;
    public XmlPath Path { get; } = XmlPath.Parse(path);
    public List<EnvelopePart> Parts { get; } = [];
}

internal enum EnvelopePart
{
    Status,
    ErrorId,
    ErrorMessage,
    ErrorRequest,

    /// <summary>The first of further fields; the others are the numbers behind it.</summary>
    ErrorField,
}
