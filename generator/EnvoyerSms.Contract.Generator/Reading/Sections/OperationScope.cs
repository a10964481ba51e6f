using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>One operation while it is read. Its parameters are known by name before they are read: rules may refer to later parameters.</summary>
internal sealed class OperationScope(ContractScope contract, string name, IReadOnlyList<YamlEntry> parameters)
{
    private readonly Dictionary<string, string> _types = parameters.ToDictionary(
        entry => entry.Name,
        entry => ((entry.Value as YamlMapping)?.Find("type") as YamlScalar)?.Text ?? "",
        StringComparer.Ordinal
    );

    public ContractScope Contract { get; } = contract;
    public string Name { get; } = name;
    public IReadOnlyList<YamlEntry> Entries { get; } = parameters;
    public IReadOnlyCollection<string> ParameterNames => _types.Keys;

    /// <summary>Whether it says by itself how it is sent.</summary>
    public bool HasMethod { get; init; }

    /// <summary>Wire names that stand in its path.</summary>
    public IReadOnlyCollection<string> PathNames { get; init; } = [];

    /// <summary>All fields of the form, each with its parameter.</summary>
    public List<WireUse> Wires { get; } = [];

    /// <summary>The rules of each parameter, to be checked against each other when all are read.</summary>
    public Dictionary<string, IReadOnlyList<LocatedRule>> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>The name, after reporting it where there is no such parameter.</summary>
    public string Refer(YamlScalar parameter)
    {
        if (!_types.ContainsKey(parameter.Text))
            Contract.ReportUnknown(RuleIds.UnknownParameter, parameter, ParameterNames, Words.Quoted(Name));
        return parameter.Text;
    }

    public string ReferToFlag(YamlScalar parameter)
    {
        Refer(parameter);
        if (_types.TryGetValue(parameter.Text, out var type) && type is not ("flag" or ""))
            Contract.Report(RuleIds.NotAFlag, parameter.Location, parameter.Text, Words.Quoted(Words.Short(type)));
        return parameter.Text;
    }

    public bool IsRequired(string parameter) => TypeOf(parameter) != "flag" && IsTrue(parameter, "required");

    public bool IsRepeated(string parameter) => IsTrue(parameter, "repeated");

    public string TypeOf(string parameter) => _types.TryGetValue(parameter, out var type) ? type : "";

    private bool IsTrue(string parameter, string key) =>
        Entries.FirstOrDefault(entry => entry.Name == parameter)?.Value is YamlMapping mapping
        && mapping.Find(key) is YamlScalar { Text: "true" };
}

/// <summary>A rule, how the author wrote it, and where its value stands.</summary>
internal sealed record LocatedRule(RuleModel Model, string Text, TextLocation Location);
