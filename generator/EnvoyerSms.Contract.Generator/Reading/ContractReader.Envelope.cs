using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading;

internal static partial class ContractReader
{
    private static readonly string[] ErrorKeys = ["id", "message", "request"];

    private static EnvelopeModel ReadEnvelope(Keys api)
    {
        using var envelope = api.Scope.Open(api.Required("envelope"), api.LocationOfKey("envelope"), "the envelope");
        ReadBasis(envelope);
        var separators = envelope.Texts("detailSeparators").Select(separator => separator.Text).ToEquatableArray();
        if (separators.Count > 0)
            api.Scope.DetailSeparators = [.. separators];
        var wires = new List<(string, YamlScalar)>();
        var (status, success, failure) = ReadStatus(envelope, wires);
        using var error = api.Scope.Open(
            envelope.Required("error"),
            envelope.LocationOfKey("error"),
            "the error of the envelope"
        );
        wires.AddRange(NamedBy(error, "error", "element"));
        WireNames.CheckDistinct(api.Scope, wires);
        WireNames.CheckDistinct(api.Scope, ErrorKeys.SelectMany(key => NamedBy(error, "error." + key, key)));
        api.Scope.EnvelopeWires = wires;
        return new EnvelopeModel
        {
            Root = envelope.ElementName("root"),
            Status = status,
            Success = success,
            Failure = failure,
            Error = error.ElementName("element"),
            ErrorId = error.ElementName("id"),
            ErrorMessage = error.ElementName("message"),
            ErrorRequest = error.ElementName("request", isRequired: false),
            DetailSeparators = separators,
        };
    }

    private static (string Element, string Success, string Failure) ReadStatus(
        Keys envelope,
        List<(string, YamlScalar)> wires
    )
    {
        if (envelope.Optional("status") is not { } node)
            return ("", "", "");
        using var status = envelope.Scope.Open(node, envelope.LocationOfKey("status"), "the status of the envelope");
        wires.AddRange(NamedBy(status, "status", "element"));
        var (success, failure) = (status.Text("success"), status.Text("failure"));
        // Responses are known to vary in case.
        if (success.Length > 0 && string.Equals(success, failure, StringComparison.OrdinalIgnoreCase))
            status.Scope.Report(RuleIds.DuplicateValue, status.LocationOf("failure"), failure, "the text of 'success'");
        return (status.ElementName("element"), success, failure);
    }

    private static IEnumerable<(string Owner, YamlScalar Wire)> NamedBy(Keys keys, string owner, string key) =>
        keys.OptionalScalar(key) is { } name ? [("envelope." + owner, name)] : [];
}
