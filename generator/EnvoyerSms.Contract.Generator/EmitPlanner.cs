using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Rendering.Slices;

namespace EnvoyerSms.Contract.Generator;

internal sealed class EmitPlanner(
    ImmutableArray<ParsedContract> contracts,
    ConsumerOptions options,
    ConsumerFacts facts
)
{
    // The order in which a build lists its files must not show.
    private readonly ImmutableArray<ParsedContract> _contracts = contracts.Sort(
        (left, right) => string.CompareOrdinal(left.Place.Path, right.Place.Path)
    );
    private readonly EquatableArray<Problem> _clashes = ContractSet.Clashes(contracts);
    private readonly List<Problem> _problems = [];
    private readonly List<Slice> _slices = [];

    public EmitPlan Plan(CancellationToken cancellation)
    {
        CheckProject();
        foreach (var contract in _contracts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (contract.Value is { } model)
                AddOrExplain(contract, model);
        }
        if (_slices.Count > 0 && options.Polyfills && facts.MissingPolyfills.Count > 0)
            _slices.Add(new PolyfillsSlice(_slices[0].Context, facts.MissingPolyfills));
        return new EmitPlan(_problems.ToEquatableArray(), _slices.ToEquatableArray());
    }

    private void CheckProject()
    {
        foreach (var bad in options.Bad)
        {
            if ((options.ProjectPlace ?? _contracts.FirstOrDefault()?.Place) is { } place)
                _problems.Add(
                    new Problem(RuleIds.BadProperty, place, [bad.Value, bad.Property, Words.OneOf(bad.Known)])
                );
        }
        if (_contracts.IsEmpty && options.ProjectPlace is { } project)
            _problems.Add(new Problem(RuleIds.NoContract, project, []));
        CheckNamedVersions();
    }

    private void CheckNamedVersions()
    {
        // A contract that cannot be read may be the one that is meant.
        if (_contracts.IsEmpty || _contracts.Any(contract => contract.Value is null))
            return;
        var place = options.ProjectPlace ?? _contracts[0].Place;
        var names = _contracts.Select(contract => contract.Value!.Api.Name).ToList();
        foreach (var (api, version) in options.NamedVersions.Where(named => !names.Contains(named.Api)))
            _problems.Add(new Problem(RuleIds.UnknownApiVersion, place, [version, api, Suggestions.Hint(api, names)]));
    }

    private void AddOrExplain(ParsedContract contract, ContractModel model)
    {
        try
        {
            if (Obstacle(contract, model, out var version) is { } problem)
                _problems.Add(problem);
            else
                Add(contract, version is { } asked ? ContractHistory.UpTo(model, asked) : model);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _problems.Add(ContractGenerator.InternalError(contract.Place, exception));
        }
    }

    private void Add(ParsedContract contract, ContractModel model)
    {
        var context = new ContractContext(
            contract.Place.Path,
            model.Api.Name,
            model.Api.Namespace,
            options.Visibility,
            options.Language
        );
        _slices.AddRange(ContractSlices.Of(context, model));
        if (options.Examples)
            _slices.Add(new ExamplesSlice(context, model));
    }

    private Problem? Obstacle(ParsedContract contract, ContractModel model, out ApiVersion? version)
    {
        version = null;
        var name = model.Api.Name;
        var project = options.ProjectPlace ?? contract.Place;
        if (_clashes.FirstOrDefault(clash => clash.Place.Path == contract.Place.Path) is { } clash)
            return clash;
        if (Carrier(model) is { } carrier)
            return new Problem(RuleIds.AlreadyReferenced, project, [name, carrier]);
        if (!facts.IsLanguageSupported)
            return new Problem(RuleIds.LanguageTooOld, project, [name, facts.CSharpVersion]);
        return VersionProblem(model.Api, project, out version);
    }

    private string? Carrier(ContractModel model) =>
        options.Emit == EmitChoice.Auto
            ? facts.Carried.FirstOrDefault(carried => carried.Client == ContractGenerator.ClientOf(model))?.Assembly
            : null;

    private Problem? VersionProblem(ApiModel api, TextPlace project, out ApiVersion? version)
    {
        version = null;
        if (options.VersionOf(api.Name) is not { } asked)
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
