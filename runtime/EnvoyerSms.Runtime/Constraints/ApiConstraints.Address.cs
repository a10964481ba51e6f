namespace EnvoyerSms.Runtime.Constraints;

internal static partial class ApiConstraints
{
    /// <param name="address">An absolute address.</param>
    public static ApiAddressSafety Safety(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps ? ApiAddressSafety.Safe
        : address.Scheme != Uri.UriSchemeHttp ? ApiAddressSafety.NotHttp
        : address.IsLoopback ? ApiAddressSafety.Safe
        : ApiAddressSafety.Readable;
}
