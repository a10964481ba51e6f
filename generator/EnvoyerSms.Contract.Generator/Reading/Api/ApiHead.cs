using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>The part of the api that everything else is checked against.</summary>
internal sealed record ApiHead(
    EquatableArray<VersionModel> Versions,
    EquatableArray<HttpVerb> Methods,
    EnvelopeModel Envelope
);
