using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>Reports a value that two things of one kind share.</summary>
/// <param name="role">What the value is to its owner: <c>the id of</c>.</param>
internal sealed class Distinct(ProblemList problems, Wording role)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>An empty value is missing or wrong, which is already reported.</summary>
    public void Add(string value, string owner, TextLocation location)
    {
        if (value.Length == 0)
            return;
        if (_owners.TryGetValue(value, out var other))
            problems.Add(RuleIds.DuplicateValue, location, Words.Short(value), $"{role} '{Words.Short(other)}'");
        else
            _owners.Add(value, owner);
    }
}
