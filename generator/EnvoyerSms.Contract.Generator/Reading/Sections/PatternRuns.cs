using System;
using System.Collections.Generic;
using System.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>
/// Runs the regular expressions of one contract on its examples. An editor reads the contract at every edit, so all of them together have a
/// bound; one that takes long is told, for it would hold up each call of a program as well.
/// </summary>
internal sealed class PatternRuns(ProblemList problems)
{
    // A pattern that is sound takes microseconds.
    private static readonly TimeSpan MostOfOne = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MostOfAll = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, TextLocation> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _taken = new(StringComparer.Ordinal);
    private TimeSpan _all;

    /// <summary>Notes where a pattern stands.</summary>
    public void Declare(string pattern, TextLocation location) => _locations[pattern] = location;

    /// <summary>Whether a value matches; also where no time is left to find that out.</summary>
    public bool IsKept(string value, string pattern)
    {
        _taken.TryGetValue(pattern, out var before);
        if (before >= MostOfOne || _all >= MostOfAll)
            return true;
        var watch = Stopwatch.StartNew();
        var matches = ApiPattern.Matches(value, pattern);
        var taken = before + watch.Elapsed;
        _taken[pattern] = taken;
        _all += watch.Elapsed;
        if (taken >= MostOfOne && _locations.TryGetValue(pattern, out var location))
            problems.Add(RuleIds.SlowPattern, location, Words.Short(pattern));
        return matches != false;
    }
}
