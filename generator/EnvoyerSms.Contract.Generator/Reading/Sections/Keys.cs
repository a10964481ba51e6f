using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>
/// Reads one mapping key by key. The keys asked for are the keys known: on disposal all others are reported.
/// A getter reports what is missing or of the wrong kind and returns something harmless, so that reading goes on.
/// </summary>
internal sealed partial class Keys : IDisposable
{
    private static readonly IReadOnlyList<YamlEntry> NoEntries = [];
    private readonly YamlMapping? _mapping;
    private readonly List<string> _known = [];
    private readonly List<Missing> _missing = [];
    private bool _isOpen;

    public Keys(ContractScope scope, YamlNode? node, TextLocation location, Wording what, string name)
    {
        (Scope, Location, What, Name) = (scope, location, what, name);
        _mapping = node as YamlMapping;
        if (node is not null && _mapping is null)
            ReportKind(node, what.ToSentence(), "a mapping");
    }

    public ContractScope Scope { get; }
    public TextLocation Location { get; }
    public Wording What { get; }

    /// <summary>The name that the author gave it; empty where it has none.</summary>
    public string Name { get; }

    /// <summary>False where there is no mapping at all: already reported, so no missing key is reported.</summary>
    public bool IsMapping => _mapping is not null;

    /// <summary>All that stand there, whether asked for or not.</summary>
    public IReadOnlyList<YamlEntry> All => _mapping?.Entries ?? NoEntries;

    public bool Has(string key) => _mapping?.Find(key) is not null;

    /// <summary>What a key holds that is read elsewhere.</summary>
    public YamlNode? Peek(string key) => _mapping?.Find(key);

    public YamlNode? Optional(string key)
    {
        _known.Add(key);
        return _mapping?.Find(key);
    }

    public YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null && IsMapping && _missing.All(missing => missing.Key != key))
            _missing.Add(new(key, Scope.Problems.Hold(RuleIds.MissingKey, Location, What.ToSentence(), key)));
        return value;
    }

    /// <summary>Where the value of a key stands; where there is none, what the mapping belongs to.</summary>
    public TextLocation LocationOf(string key) => _mapping?.Find(key)?.Location ?? Location;

    /// <summary>The key itself, underlined where it is the key that should not be there.</summary>
    public TextLocation LocationOfKey(string key) =>
        _mapping?.Entries.FirstOrDefault(entry => entry.Name == key)?.Location ?? Location;

    /// <summary>After this no key is unknown: those that <paramref name="ours"/> does not hold are names that the author chose.</summary>
    public IEnumerable<YamlEntry> Others(IReadOnlyCollection<string> ours)
    {
        _isOpen = true;
        return (_mapping?.Entries ?? NoEntries).Where(entry => !ours.Contains(entry.Name));
    }

    /// <summary>Reports a key that has no meaning there.</summary>
    /// <param name="owner">What it has none for: <c>a flag</c>.</param>
    public void DoesNotFit(string key, Wording owner, Wording advice) =>
        Scope.Report(RuleIds.KeyDoesNotFit, LocationOfKey(key), key, owner, advice);

    /// <summary>Reports a key that is missing.</summary>
    /// <param name="owner">What lacks it, as the beginning of a sentence.</param>
    public void Lacks(Wording owner, string key) => Scope.Report(RuleIds.MissingKey, Location, owner, key);

    /// <summary>Whether the author gave a key by another name, which is told when all keys are asked for.</summary>
    public bool IsMisspelt(string key) => Unknown.Any(entry => Suggestions.Meant(entry.Name, _known) == key);

    public void Dispose()
    {
        // One slip is told once: a key by another name is not missing too.
        foreach (var missing in _missing.Where(missing => !IsMisspelt(missing.Key)))
            Scope.Problems.Tell(missing.Problem);
        foreach (var entry in Unknown)
            Scope.ReportUnknown(RuleIds.UnknownKey, entry.Key, _known.Distinct(), What);
    }

    private IEnumerable<YamlEntry> Unknown =>
        _isOpen ? NoEntries : (_mapping?.Entries ?? NoEntries).Where(entry => !_known.Contains(entry.Name));

    private sealed record Missing(string Key, Problem Problem);

    private void ReportKind(YamlNode node, Wording subject, Wording wanted) =>
        Scope.Report(RuleIds.WrongKind, node.Location, subject, wanted, node.Kind);
}
