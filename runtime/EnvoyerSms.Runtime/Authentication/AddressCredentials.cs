using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Authentication;

/// <summary>Credentials that stand in the path of the base address, each under its name in braces: <c>accounts/{account}/</c>.</summary>
internal sealed class AddressCredentials(IReadOnlyList<ApiCredential> credentials)
{
    // How an address spells braces.
    private const string Open = "%7B";
    private const string Close = "%7D";

    /// <summary>These and others, which are sent elsewhere.</summary>
    public IReadOnlyList<ApiCredential> With(IReadOnlyList<ApiCredential> others) => [.. others, .. credentials];

    /// <summary>The address with the credentials in it, which have been checked.</summary>
    public Uri Fill(Uri address)
    {
        // An address spells braces otherwise, so that only these names are in braces now.
        var template = address.AbsoluteUri;
        foreach (var credential in credentials)
            template = template.Replace(Name(credential), "{" + credential.Wire + "}");
        return new Uri(PathTemplate.Replace(template, wire => Segment(credentials.First(known => known.Wire == wire))));
    }

    public void Check(ApiOptionsProblems problems, Uri? address)
    {
        if (address is not { IsAbsoluteUri: true })
            return;
        var text = address.AbsoluteUri;
        foreach (var credential in credentials)
        {
            if (!text.Contains(Name(credential)))
                continue;
            if (!credential.IsSet)
                problems.Add(credential.Name, "is missing: it stands in the base address.");
            else if (!CanBeSegment(credential))
                problems.Add(credential.Name, "stands in the base address, where it can be neither '.' nor '..'.");
            text = text.Replace(Name(credential), "");
        }
        if (text.Contains(Open) || text.Contains(Close))
            problems.Add(
                "BaseAddress",
                $"holds braces around what is no credential of it: write {string.Join(" or ", credentials.Select(credential => "{" + credential.Wire + "}"))}."
            );
    }

    private static string Name(ApiCredential credential) => Open + credential.Wire + Close;

    private static bool CanBeSegment(ApiCredential credential)
    {
        try
        {
            Segment(credential);
            return true;
        }
        catch (FormEncodingException)
        {
            return false;
        }
    }

    private static string Segment(ApiCredential credential)
    {
        var field = new FormWriter();
        try
        {
            field.Text(credential.WireUtf8, credential.Reveal());
            return PathTemplate.Segment(credential.Wire, WrittenFields.Split(field.Written)[1]);
        }
        finally
        {
            field.Dispose();
        }
    }
}
