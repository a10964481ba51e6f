using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Runtime.Options;

internal static class BaseAddressCheck
{
    /// <summary>The address with a slash at its end, so that paths are added to it and replace nothing.</summary>
    /// <remarks>Parsed again, because a caller can make an address that was never normalized.</remarks>
    public static Uri WithTrailingSlash(Uri address)
    {
        var text = address.AbsoluteUri;
        return new Uri(text[text.Length - 1] == '/' ? text : text + "/");
    }

    /// <summary>What is wrong with the address, as the end of a sentence that begins with its name; null where nothing is.</summary>
    public static string? Problem(Uri? address, bool allowInsecureHttp)
    {
        if (address is null)
            return "is missing: give the address to which the API's paths are added.";
        if (!address.IsAbsoluteUri)
            return "is not absolute: begin it with https://.";
        if (address.UserInfo.Length > 0)
            return "holds a user name or password: put credentials into their own options.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return "holds a query or a fragment: end it after the path.";
        return ApiConstraints.Safety(address) switch
        {
            ApiAddressSafety.Safe => null,
            ApiAddressSafety.NotHttp => $"has the scheme {address.Scheme}: use https, or http where it is allowed.",
            _ => allowInsecureHttp
                ? null
                : "is http, which shows credentials and messages to everyone on the way: use https, "
                    + $"or set {nameof(ApiClientOptions.AllowInsecureHttp)} to true.",
        };
    }
}
