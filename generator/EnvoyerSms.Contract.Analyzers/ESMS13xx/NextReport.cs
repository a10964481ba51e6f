using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What is said of uses that a coming contract touches. Each use is told a change once.</summary>
internal sealed class NextReport(ComingContract coming)
{
    // What a tool groups by, in the properties of a diagnostic, and so in the compiler's SARIF log.
    public const string Rule = "ChangeRule";
    public const string Path = "ChangePath";
    public const string Kinds = "ChangeKinds";
    public const string Certainty = "ChangeCertainty";
    public const string Api = "NextApi";
    public const string Version = "NextVersion";
    public const string Uses = "NextUses";
    public const string Touched = "NextTouched";

    private readonly ConcurrentDictionary<(string, Location, Change?), bool> _told = new();
    private readonly Lazy<IReadOnlyDictionary<Change, Location>> _places = new(() =>
        LocatedChange
            .Of(coming.Comparison, coming.Today.Text, coming.Next.Text)
            .GroupBy(located => located.Change)
            .ToDictionary(located => located.Key, located => located.First().New.ToLocation())
    );
    private int _uses;
    private int _touched;

    public void CountUse() => Interlocked.Increment(ref _uses);

    /// <summary>Null where the same was said there before.</summary>
    /// <param name="change">Null where the use is touched and no one change says why.</param>
    /// <param name="rest">What fills the holes behind the change and its rule.</param>
    public Diagnostic? Of(
        DiagnosticDescriptor descriptor,
        Location location,
        Change? change,
        FixFacts? facts = null,
        params object[] rest
    )
    {
        if (!_told.TryAdd((descriptor.Id, location, change), true))
            return null;
        if (descriptor.DefaultSeverity > DiagnosticSeverity.Info)
            Interlocked.Increment(ref _touched);
        return Diagnostic.Create(
            descriptor,
            location,
            change is not null && _places.Value.TryGetValue(change, out var place) ? [place] : null,
            Properties(change, (facts ?? FixFacts.None).ToProperties()),
            [Said(change), change?.Rule.Id ?? coming.After.Api.Version.ToString(), .. rest]
        );
    }

    /// <summary>That the project was looked at, whatever was found: without it nobody knows.</summary>
    public Diagnostic Summary() =>
        Diagnostic.Create(
            CallSiteRules.NextCompared,
            coming.Location,
            additionalLocations: null,
            Properties(null, ImmutableDictionary<string, string?>.Empty)
                .Add(Uses, Shown(_uses))
                .Add(Touched, Shown(_touched)),
            _uses,
            _touched,
            coming.After.Api.Version,
            coming.After.Api.Name
        );

    private ImmutableDictionary<string, string?> Properties(
        Change? change,
        ImmutableDictionary<string, string?> properties
    )
    {
        properties = properties.Add(Api, coming.After.Api.Name).Add(Version, coming.After.Api.Version.ToString());
        return change is null
            ? properties
            : properties
                .Add(Rule, change.Rule.Id)
                .Add(Path, change.Path.ToString())
                .Add(Kinds, change.Rule.Kinds.ToString())
                .Add(Certainty, change.Certainty.ToString());
    }

    private object Said(Change? change)
    {
        if (change is null)
            return CallSiteWords.Find("Next_SomethingChanged", coming.After.Api.Version.ToString());
        return new LaterText(reader =>
        {
            var words = change.Message;
            var sentence = ProblemWords.Speaks(reader) ? words.Fr : words.En;
            return change.Certainty == Generator.Comparison.Certainty.Perhaps
                ? string.Format(reader, CallSiteWords.Find("Next_Assumed").ToString(reader), sentence)
                : sentence;
        });
    }

    private static string Shown(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
