using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning;

internal sealed partial class ContractHistory
{
    private ApiModel Api() =>
        _whole.Api with
        {
            Version = _version,
            Envelope = _whole.Api.Envelope with
            {
                ErrorFields = Past(
                        _whole.Api.Envelope.ErrorFields,
                        field => field.Name,
                        field => field.Fact,
                        (field, then) => field with { Fact = then }
                    )
                    .ToEquatableArray(),
            },
            Authentication = Authentication(),
            RateLimit = RateLimit(),
            Statuses = _whole
                .Api.Statuses.Where(status => IsThere(status.Fact))
                .Select(status => status with { WhenEmpty = ErrorThen(status.WhenEmpty) })
                .ToEquatableArray(),
            Versions = _whole.Api.Versions.Where(known => known.Version <= _version).ToEquatableArray(),
        };

    private AuthenticationModel Authentication()
    {
        var whole = _whole.Api.Authentication;
        var credentials = Past(
                whole.Credentials,
                credential => credential.Name,
                credential => credential.Fact,
                (credential, then) => credential with { Fact = then }
            )
            .ToEquatableArray();
        var names = new HashSet<string>(credentials.Select(credential => credential.Name), StringComparer.Ordinal);
        var schemes = Past(
                whole.Schemes,
                scheme => scheme.Name,
                scheme => scheme.Fact,
                (scheme, then) =>
                    scheme with
                    {
                        Fact = then,
                        Headers = scheme.Headers.Where(header => names.Contains(header.Credential)).ToEquatableArray(),
                        Credentials = scheme.Credentials.Where(names.Contains).ToEquatableArray(),
                    }
            )
            .Where(scheme => scheme.Credentials.Count > 0)
            .ToEquatableArray();
        var hasDefault = schemes.Any(scheme => scheme.Name == whole.Default);
        return new AuthenticationModel
        {
            Default =
                hasDefault ? whole.Default
                : schemes.Count > 0 ? schemes[0].Name
                : "",
            Credentials = credentials,
            Schemes = schemes,
            InAddress = whole.InAddress,
        };
    }

    private RateLimitModel? RateLimit()
    {
        if (_whole.Api.RateLimit is not { LimitFrom.Length: > 0 } rateLimit)
            return _whole.Api.RateLimit;
        var names = rateLimit.LimitFrom.Split('.');
        var isThere = _types.TryGetValue(names[0], out var type) && type.Fields.Any(field => field.Name == names[1]);
        return isThere ? rateLimit : rateLimit with { LimitFrom = "" };
    }
}
