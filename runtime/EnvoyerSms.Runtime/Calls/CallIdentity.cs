using System.Text;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>What tells calls apart that have a key.</summary>
internal static class CallIdentity
{
    /// <summary>Keyed hashes of where calls of a client go, whose they are, and what one asks for, as <see cref="Written"/> gives it.</summary>
    public static ApiCallHashes Hash(CallPipeline pipeline, ReadOnlyMemory<byte> secret, IReadOnlyList<string> written)
    {
        var account = new List<string>();
        foreach (var credential in pipeline.Settings.Authentication.Credentials)
        {
            if (credential is { IsSet: true, IsSecret: false })
                account.AddRange([credential.Wire, credential.Reveal()]);
        }
        return new ApiCallHashes(
            KeyedHash.Of(secret, [pipeline.BaseAddress.AbsoluteUri]),
            KeyedHash.Of(secret, account),
            KeyedHash.Of(secret, written)
        );
    }

    /// <summary>A request as it travels, without credentials: the same values in another spelling are the same request.</summary>
    /// <exception cref="FormEncodingException">A value cannot be written.</exception>
    public static List<string> Written(ApiOperation operation, object request)
    {
        var form = new FormWriter();
        try
        {
            operation.WriteRequest(request, ref form);
            var parts = new List<string> { operation.Name, Encoding.UTF8.GetString(form.Written.ToArray()) };
            if (operation.Sending is not { } sending)
                return parts;
            if (sending.HasPath)
                parts.Add(sending.Path(operation.Path, request));
            using var message = new HttpRequestMessage();
            sending.AddHeaders(message, request);
            foreach (var header in message.Headers)
                parts.AddRange([header.Key, .. header.Value]);
            return parts;
        }
        finally
        {
            form.Dispose();
        }
    }
}
