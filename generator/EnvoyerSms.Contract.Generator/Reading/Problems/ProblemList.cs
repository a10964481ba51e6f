using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading.Problems;

/// <summary>The problems of one file: each once, in the order of the file, and not endlessly many.</summary>
internal sealed class ProblemList
{
    private const int Limit = 100;
    private readonly HashSet<Problem> _problems = [];
    private TextLocation? _overflow;

    public int ErrorCount { get; private set; }

    public bool HasErrors => ErrorCount > 0;

    /// <summary>Tells the search for suggestions that they will not be shown.</summary>
    public bool IsFull => _problems.Count >= Limit;

    public void Add(string rule, TextLocation location, params string[] arguments)
    {
        if (Diagnostics.Rules.Find(rule).Severity == RuleSeverity.Error)
            ErrorCount++;
        if (IsFull)
            _overflow ??= location;
        else
            _problems.Add(new Problem(rule, location, arguments.ToEquatableArray()));
    }

    public EquatableArray<Problem> ToArray()
    {
        var sorted = _problems
            .OrderBy(problem => problem.Location.Start)
            .ThenBy(problem => problem.Rule, System.StringComparer.Ordinal)
            .ToList();
        if (_overflow is not null)
            sorted.Add(new Problem(RuleIds.TooManyProblems, _overflow, [Words.Number(Limit)]));
        return sorted.ToEquatableArray();
    }
}
