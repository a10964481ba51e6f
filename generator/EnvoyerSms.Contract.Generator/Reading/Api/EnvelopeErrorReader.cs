using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Api;

/// <summary>Where a failure tells what.</summary>
/// <param name="Root">Empty where failures have the root of all responses.</param>
/// <param name="Element">Empty where the root is the error.</param>
internal sealed record EnvelopeError(
    string Root,
    string Element,
    string Id,
    string Message,
    string Request,
    EquatableArray<FieldModel> Fields
);

internal static class EnvelopeErrorReader
{
    private static readonly string[] Parts = ["id", "message", "request"];

    /// <param name="envelope">The envelope.</param>
    /// <param name="taken">What stands beside the results of operations; takes what an error adds.</param>
    public static EnvelopeError Read(Keys envelope, List<WireUse> taken)
    {
        var scope = envelope.Scope;
        using var error = scope.Open(
            envelope.Required("error"),
            envelope.LocationOfKey("error"),
            "the error of the envelope"
        );
        var element = error.OptionalScalar("element") is { Text: not ResponsePath.Own } named ? named : null;
        if (!error.Has("id") && !error.Has("message") && error.IsMapping)
            error.Lacks(error.What.ToSentence(), "id");
        var fields = error.Entries("fields");
        Names.Check(scope.Problems, fields, Names.ErrorField);

        var written = new List<WireUse>();
        var paths = Parts.Select(key => ReadPath(error, key, "envelope.error." + key, written)).ToList();
        var further = fields.ReadAll(field => ReadField(scope, field, Declarations.NamesOf(fields), written));
        WireNames.CheckDistinct(scope.Problems, written);
        if (element is not null)
            taken.Add(new WireUse("envelope.error", element));
        // The element of an error may hold the status too, as in <error code="0"/>.
        WireNames.CheckDistinct(scope.Problems, taken);
        ResponsePaths.CheckApart(scope.Problems, [.. written.Select(use => use.Wire)]);
        return new EnvelopeError(
            WireNames.CheckElement(scope.Problems, error.OptionalScalar("root")),
            ResponsePaths.CheckElement(scope.Problems, element),
            paths[0],
            paths[1],
            paths[2],
            further
        );
    }

    private static string ReadPath(Keys keys, string key, string owner, List<WireUse> written, bool isRequired = false)
    {
        var path = isRequired ? keys.RequiredText(key) : keys.OptionalScalar(key);
        if (path is not null)
            written.Add(new WireUse(owner, path));
        return ResponsePaths.CheckValue(keys.Scope.Problems, path);
    }

    private static FieldModel ReadField(
        ContractScope scope,
        YamlEntry entry,
        IReadOnlyCollection<string> siblings,
        List<WireUse> written
    )
    {
        using var keys = scope.Open(entry, $"the field '{entry.Name}' of errors");
        return new FieldModel
        {
            Name = entry.Name,
            Wire = [ReadPath(keys, "wire", entry.Name, written, isRequired: true)],
            Type = (FieldType)keys.Choice("type", "a type of a field of errors", Choices.ErrorFieldTypes),
            TypeName = "",
            Words = [],
            Unit = default,
            Format = "",
            Required = false,
            Repeated = false,
            AsWritten = false,
            Personal = false,
            Fact = FactReader.Read(keys, siblings),
        };
    }
}
