using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>Every name that the contract declares, collected before reading so that names may refer to later declarations.</summary>
internal sealed class Declarations
{
    private static readonly string[] MethodKeys = ["pages", "poll"];
    private readonly Dictionary<string, string> _errorsById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyCollection<string>> _fieldsByDetail = new(StringComparer.Ordinal);

    public Declarations(YamlMapping root)
    {
        ApiName = ((root.Find("api") as YamlMapping)?.Find("name") as YamlScalar)?.Text ?? "";
        Operations = Entries(root, "operations");
        Enums = Entries(root, "enums");
        Types = Entries(root, "types");
        OperationNames = NamesOf(Operations);
        EnumNames = NamesOf(Enums);
        TypeNames = NamesOf(Types);
        ErrorNames = [.. Entries(root, "errors").SelectMany(NamesOfError)];
        HasTextIds = Entries(root, "errors").Any(error => IsText((error.Value as YamlMapping)?.Find("id")));
        WireNames = [.. Operations.SelectMany(WireNamesOf)];
    }

    public string ApiName { get; }
    public IReadOnlyList<YamlEntry> Operations { get; }
    public IReadOnlyList<YamlEntry> Enums { get; }
    public IReadOnlyList<YamlEntry> Types { get; }
    public IReadOnlyCollection<string> OperationNames { get; }
    public IReadOnlyCollection<string> EnumNames { get; }
    public IReadOnlyCollection<string> TypeNames { get; }

    /// <summary>Errors and their details: they share one set of names.</summary>
    public HashSet<string> ErrorNames { get; }

    /// <summary>An id of an error is no number, so that all of them are texts.</summary>
    public bool HasTextIds { get; }

    /// <summary>Wire names of the parameters of all operations.</summary>
    public HashSet<string> WireNames { get; }

    /// <summary>Names that something points to; what is left is unused.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of an error given by its name or by its id; null for neither.</summary>
    public string? FindError(string nameOrId) =>
        ErrorNames.Contains(nameOrId) ? nameOrId
        : _errorsById.TryGetValue(nameOrId, out var name) ? name
        : null;

    /// <summary>The names of an enum's values.</summary>
    public IReadOnlyCollection<string> ValuesOf(string enumName) =>
        NamesOf(Entries(Enums.FirstOrDefault(entry => entry.Name == enumName)?.Value, "values"));

    public static IReadOnlyList<YamlEntry> Entries(YamlNode? owner, string key) =>
        ((owner as YamlMapping)?.Find(key) as YamlMapping)?.Entries ?? [];

    public static IReadOnlyCollection<string> NamesOf(IEnumerable<YamlEntry> entries) =>
        new HashSet<string>(entries.Select(entry => entry.Name), StringComparer.Ordinal);

    /// <summary>Wire names of what a detail is about; none for an error, or where one of them is not known.</summary>
    public IReadOnlyCollection<string> FieldsOfDetail(string name) =>
        _fieldsByDetail.TryGetValue(name, out var fields) && fields.All(WireNames.Contains) ? fields : [];

    /// <summary>Names of the methods that an operation has besides its own, each as the entry of a name.</summary>
    public static IEnumerable<YamlEntry> MethodsOf(YamlEntry operation) =>
        MethodKeys
            .Select(key => ((operation.Value as YamlMapping)?.Find(key) as YamlMapping)?.Find("name"))
            .OfType<YamlScalar>()
            .Where(name => name.Text.Length > 0)
            .Select(name => new YamlEntry(name, name));

    public bool IsDetail(string name) => _fieldsByDetail.ContainsKey(name);

    // What begins like a number and is written without quotes is one that was mistyped.
    private static bool IsText(YamlNode? id) =>
        id is YamlScalar { Text.Length: > 0 } scalar
        && !long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        && (!scalar.IsPlain || !(ApiCharacters.IsDigit(scalar.Text[0]) || scalar.Text[0] is '-' or '+'));

    private IEnumerable<string> NamesOfError(YamlEntry error)
    {
        if ((error.Value as YamlMapping)?.Find("id") is YamlScalar id && !_errorsById.ContainsKey(id.Text))
            _errorsById.Add(id.Text, error.Name);
        foreach (var detail in Entries(error.Value, "details"))
        {
            _fieldsByDetail[detail.Name] = Scalars((detail.Value as YamlMapping)?.Find("parameter")).ToList();
            yield return detail.Name;
        }
        yield return error.Name;
    }

    private static IEnumerable<string> WireNamesOf(YamlEntry operation) =>
        Entries(operation.Value, "parameters")
            .Select(parameter => (parameter.Value as YamlMapping)?.Find("wire"))
            .SelectMany(Scalars);

    /// <summary>The texts of one node, a list, or a list of mappings that have a name.</summary>
    private static IEnumerable<string> Scalars(YamlNode? node) =>
        (node is YamlSequence parts ? parts.Items : (IEnumerable<YamlNode?>)[node])
            .Select(part => (part as YamlMapping)?.Find("name") ?? part)
            .OfType<YamlScalar>()
            .Where(name => !name.IsNull)
            .Select(name => name.Text);
}
