using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Reading.Problems;

namespace EnvoyerSms.Contract.Generator.Planning;

internal sealed class EmitPlanner
{
    private readonly ConsumerOptions _options;
    private readonly ConsumerFacts _facts;
    private readonly List<ParsedContract> _contracts;
    private readonly EquatableArray<Problem> _clashes;
    private readonly List<Problem> _problems = [];
    private readonly List<Spec> _specs = [];

    public EmitPlanner(IEnumerable<ParsedContract> contracts, ConsumerProject project)
    {
        (_options, _facts) = (project.Options, project.Facts);
        // The output must not depend on the order in which a build lists its files.
        _contracts = [.. contracts];
        _contracts.Sort((left, right) => string.CompareOrdinal(left.Location.Path, right.Location.Path));
        _clashes = ContractSet.Clashes(_contracts);
    }

    public EmitPlan Plan(CancellationToken cancellation)
    {
        CheckProject();
        foreach (var contract in _contracts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (contract.Value is { } model)
                AddOrExplain(contract, model);
        }
        if (_specs.Count > 0 && _options.Polyfills && _facts.MissingPolyfills.Count > 0)
            _specs.Add(new PolyfillsSpec(_specs[0].Context, _facts.MissingPolyfills, _facts.PolyfillHiding));
        return new EmitPlan(_problems.ToEquatableArray(), _specs.ToEquatableArray());
    }

    private void CheckProject()
    {
        foreach (var bad in _options.Bad)
        {
            if ((_options.ProjectLocation ?? _contracts.FirstOrDefault()?.Location) is { } location)
                _problems.Add(
                    new Problem(RuleIds.BadProperty, location, [bad.Value, bad.Property, Words.OneOf(bad.Known)])
                );
        }
        if (_contracts.Count == 0 && _options.ProjectLocation is { } project)
            _problems.Add(new Problem(RuleIds.NoContract, project, []));
        CheckNamedVersions();
    }

    private void CheckNamedVersions()
    {
        // The contract that cannot be read may be the intended one.
        if (_contracts.Count == 0 || _contracts.Any(contract => contract.Value is null))
            return;
        var location = _options.ProjectLocation ?? _contracts[0].Location;
        var names = _contracts.Select(contract => contract.Value!.Api.Name).ToList();
        foreach (var (api, version) in _options.NamedVersions.Where(named => !names.Contains(named.Api)))
            _problems.Add(
                new Problem(RuleIds.UnknownApiVersion, location, [version, api, Suggestions.Hint(api, names)])
            );
    }

    private void AddOrExplain(ParsedContract contract, ContractModel model)
    {
        try
        {
            if (Obstacle(contract, model, out var version) is not { } problem)
                Add(contract, model, ContractHistory.UpTo(model, version ?? model.Api.Version));
            // What is wrong with the project stands in the way of every contract.
            else if (!_problems.Contains(problem))
                _problems.Add(problem);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _problems.Add(InternalError.At(contract.Location, exception));
        }
    }

    private void Add(ParsedContract contract, ContractModel whole, ContractModel model)
    {
        var context = new ContractContext(
            contract.Location.Path,
            model.Api.Name,
            model.Api.Namespace,
            _options.Visibility,
            _options.Language,
            _facts.HasDateOnly
        );
        _specs.AddRange(ContractSpecs.Of(context, model, new Tombstones(whole, model)));
        if (_options.Examples)
            _specs.Add(new ExamplesSpec(context, model));
    }

    private Problem? Obstacle(ParsedContract contract, ContractModel model, out ApiVersion? version)
    {
        version = null;
        var name = model.Api.Name;
        var project = _options.ProjectLocation ?? contract.Location;
        if (_clashes.FirstOrDefault(clash => clash.Location.Path == contract.Location.Path) is { } clash)
            return clash;
        if (CarrierProblem(model, project) is { } carried)
            return carried;
        if (RuntimeProblem(project) is { } unreachable)
            return unreachable;
        if (!_facts.IsLanguageSupported)
            return new Problem(RuleIds.LanguageTooOld, project, [name, _facts.CSharpVersion]);
        return VersionProblem(model.Api, project, out version);
    }

    private Problem? CarrierProblem(ContractModel model, TextLocation project)
    {
        if (_options.Emit != EmitChoice.Auto)
            return null;
        var client = EmittedType.Client(model.Api);
        string[] carriers = [.. _facts.Carried.Where(carried => carried.Client == client).Select(c => c.Assembly)];
        return carriers switch
        {
            [] => null,
            [var only] => new Problem(RuleIds.AlreadyReferenced, project, [model.Api.Name, only]),
            [var first, var second, ..] => new Problem(RuleIds.CarriedTwice, project, [model.Api.Name, first, second]),
        };
    }

    // Without the runtime there would be hundreds of errors about its types.
    private Problem? RuntimeProblem(TextLocation project) =>
        _facts.Runtime switch
        {
            RuntimeAccess.Missing => new Problem(RuleIds.RuntimeMissing, project, []),
            RuntimeAccess.Aliased => new Problem(RuleIds.RuntimeAliased, project, []),
            _ => null,
        };

    private Problem? VersionProblem(ApiModel api, TextLocation project, out ApiVersion? version)
    {
        version = null;
        if (_options.VersionOf(api.Name) is not { } asked)
            return null;
        var known = api.Versions.Select(entry => entry.Version).ToArray();
        if (!ApiVersion.TryParse(asked, out var parsed))
            return Unknown();
        if (parsed > api.Version)
            return new Problem(
                RuleIds.ApiVersionTooNew,
                project,
                [parsed.ToString(), api.Name, api.Version.ToString()]
            );
        if (known.Length > 0 && !known.Contains(parsed))
            return Unknown();
        version = parsed;
        return null;

        Problem Unknown() =>
            new(
                RuleIds.UnknownApiVersion,
                project,
                [asked, api.Name, Suggestions.Hint(asked, [.. known.Select(entry => entry.ToString())])]
            );
    }
}
