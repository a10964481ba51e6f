using System;
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
    private int _unsound;
    private int _aside;

    public ProblemList() { }

    /// <param name="known">Those that were found before.</param>
    public ProblemList(EquatableArray<Problem> known)
    {
        foreach (var problem in known)
            Add(problem.Rule, problem.Location, [.. problem.Arguments]);
    }

    public int ErrorCount { get; private set; }

    /// <summary>Whether no client can be made of the contract.</summary>
    public bool HasErrors => _unsound > 0;

    /// <summary>Tells the search for suggestions that they will not be shown.</summary>
    public bool IsFull => _problems.Count >= Limit;

    public void Add(string rule, TextLocation location, params Wording[] arguments) =>
        Tell(Hold(rule, location, arguments));

    /// <summary>Counts a problem that is told later, or not at all where another one says the same.</summary>
    public Problem Hold(string rule, TextLocation location, params Wording[] arguments)
    {
        if (Diagnostics.Rules.Find(rule).Severity == RuleSeverity.Error)
        {
            ErrorCount++;
            if (_aside == 0)
                _unsound++;
        }
        return new Problem(rule, location, arguments.ToEquatableArray());
    }

    public void Tell(Problem problem)
    {
        if (IsFull)
            _overflow ??= problem.Location;
        else
            _problems.Add(problem);
    }

    /// <summary>
    /// Until it is disposed of, errors are told and prevent nothing: an example, a summary or a wording that is wrong is left out, and the
    /// client is sound without it.
    /// </summary>
    public IDisposable Aside() => new AsideScope(this);

    public EquatableArray<Problem> ToArray()
    {
        var sorted = _problems
            .OrderBy(problem => problem.Location.Start)
            .ThenBy(problem => problem.Rule, StringComparer.Ordinal)
            .ToList();
        if (_overflow is not null)
            sorted.Add(new Problem(RuleIds.TooManyProblems, _overflow, [Words.Number(Limit)]));
        return sorted.ToEquatableArray();
    }

    private sealed class AsideScope : IDisposable
    {
        private readonly ProblemList _problems;

        public AsideScope(ProblemList problems)
        {
            _problems = problems;
            _problems._aside++;
        }

        public void Dispose() => _problems._aside--;
    }
}
