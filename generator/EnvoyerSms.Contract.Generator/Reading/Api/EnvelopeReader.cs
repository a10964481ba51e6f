using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>What every response has around its content.</summary>
internal static class EnvelopeReader
{
    public static EnvelopeModel Read(Keys api)
    {
        using var envelope = api.Scope.Open(api.Required("envelope"), api.LocationOfKey("envelope"), "the envelope");
        FactReader.ReadBasis(envelope);
        var separators = envelope.Texts("detailSeparators").Select(separator => separator.Text).ToEquatableArray();
        if (separators.Count > 0)
            api.Scope.DetailSeparators = [.. separators];
        var taken = new List<WireUse>();
        var (status, success, failure) = ReadStatus(envelope, taken);
        var error = EnvelopeErrorReader.Read(envelope, taken);
        api.Scope.EnvelopeWires = taken;
        return api.Scope.Envelope = new EnvelopeModel
        {
            Root = ReadRoot(envelope, error.Root),
            Status = status,
            Success = success,
            Failure = failure,
            ErrorRoot = error.Root,
            Error = error.Element,
            ErrorId = error.Id,
            ErrorMessage = error.Message,
            ErrorRequest = error.Request,
            ErrorFields = error.Fields,
            HasTextIds = error.Id.Length > 0 && api.Scope.Names.HasTextIds,
            DetailSeparators = separators,
        };
    }

    // Where failures have a root of their own, each operation may have one too.
    private static string ReadRoot(Keys envelope, string errorRoot)
    {
        var root = errorRoot.Length > 0 ? envelope.OptionalScalar("root") : envelope.RequiredText("root");
        if (root is not null && root.Text == errorRoot)
            envelope.Scope.Report(
                RuleIds.DuplicateWireName,
                root.Location,
                Words.Short(root.Text),
                Wording.Verbatim("envelope.error.root")
            );
        return WireNames.CheckElement(envelope.Scope.Problems, root);
    }

    private static (string Path, EquatableArray<string> Success, EquatableArray<string> Failure) ReadStatus(
        Keys envelope,
        List<WireUse> taken
    )
    {
        if (envelope.Optional("status") is not { } node)
            return ("", [], []);
        using var status = envelope.Scope.Open(node, envelope.LocationOfKey("status"), "the status of the envelope");
        var element = status.RequiredText("element");
        if (element is not null)
            taken.Add(new WireUse("envelope.status", element));
        var success = status.OneOrMoreTexts("success", isRequired: true);
        var failure = status.OneOrMoreTexts("failure");
        // Responses are known to vary in case.
        foreach (var text in failure)
        {
            if (success.Any(other => string.Equals(other.Text, text.Text, StringComparison.OrdinalIgnoreCase)))
                status.Scope.Report(
                    RuleIds.DuplicateValue,
                    text.Location,
                    Words.Short(text.Text),
                    "the text of 'success'"
                );
        }
        return (
            ResponsePaths.CheckValue(status.Scope.Problems, element),
            success.Select(text => text.Text).ToEquatableArray(),
            failure.Select(text => text.Text).ToEquatableArray()
        );
    }
}
