using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>The elements that every response has around its content.</summary>
internal static class EnvelopeReader
{
    private static readonly string[] ErrorKeys = ["id", "message", "request"];

    public static EnvelopeModel Read(Keys api)
    {
        using var envelope = api.Scope.Open(api.Required("envelope"), api.LocationOfKey("envelope"), "the envelope");
        FactReader.ReadBasis(envelope);
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
        WireNames.CheckDistinct(api.Scope.Problems, wires);
        WireNames.CheckDistinct(api.Scope.Problems, ErrorKeys.SelectMany(key => NamedBy(error, "error." + key, key)));
        api.Scope.EnvelopeWires = wires;
        return api.Scope.Envelope = new EnvelopeModel
        {
            Root = ReadElement(envelope, "root"),
            Status = status,
            Success = success,
            Failure = failure,
            Error = ReadElement(error, "element"),
            ErrorId = ReadElement(error, "id"),
            ErrorMessage = ReadElement(error, "message"),
            ErrorRequest = ReadElement(error, "request", isRequired: false),
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
        return (ReadElement(status, "element"), success, failure);
    }

    private static string ReadElement(Keys keys, string key, bool isRequired = true) =>
        WireNames.CheckElement(keys.Scope.Problems, isRequired ? keys.RequiredText(key) : keys.OptionalScalar(key));

    private static IEnumerable<(string Owner, YamlScalar Wire)> NamedBy(Keys keys, string owner, string key) =>
        keys.OptionalScalar(key) is { } name ? [("envelope." + owner, name)] : [];
}
