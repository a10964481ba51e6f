using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Api;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Operations;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>
/// A contract file to a model and problems. It makes all decisions; later steps only carry, print and run them.
/// It never throws for any text, except on cancellation.
/// </summary>
internal static class ContractReader
{
    private static readonly string[] Languages = ["1", "1.1"];

    public static ParsedContract Read(ContractText text, CancellationToken cancellation = default) =>
        Read(ContractDocument.Read(text, cancellation), cancellation);

    public static ParsedContract Read(ContractDocument document, CancellationToken cancellation)
    {
        var problems = new ProblemList(document.Problems);
        ContractScope? scope = null;
        ContractModel? model = null;
        var location = LocationOfName(document);
        try
        {
            if (document.Root is YamlMapping mapping)
            {
                scope = new ContractScope(problems, new Declarations(mapping), cancellation)
                {
                    ReadsExamples = document.Text.ReadsExamples,
                };
                model = ReadContract(scope, mapping, document);
            }
            else
                ReportNoContract(document, problems);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reason = exception.GetType().Name + ", " + Words.Short(exception.Message);
            problems.Add(RuleIds.InternalError, scope?.LastLocation ?? location, Wording.Verbatim(reason));
        }
        return new ParsedContract(problems.HasErrors ? null : model, location, problems.ToArray());
    }

    /// <summary>Where the name of the API stands, else the contract.</summary>
    public static TextLocation LocationOfName(ContractDocument document) =>
        document.Root is YamlMapping mapping
            ? (mapping.Find("api") as YamlMapping)?.Find("name")?.Location ?? mapping.Location
            : document.Start;

    private static void ReportNoContract(ContractDocument document, ProblemList problems)
    {
        if (document.Root is not null and not YamlScalar { IsNull: true } and var root)
            problems.Add(RuleIds.WrongKind, root.Location, "A contract", "a mapping", root.Kind);
        else if (!problems.HasErrors)
            problems.Add(RuleIds.EmptyContract, document.Start);
    }

    private static ContractModel? ReadContract(ContractScope scope, YamlMapping mapping, ContractDocument document)
    {
        if (mapping.Find("contract") is null && mapping.Find("api") is null)
        {
            scope.Report(RuleIds.NotAContract, mapping.Location);
            return null;
        }
        using var root = scope.Open(mapping, mapping.Location, "the contract");
        // The same keys may mean other things in another version of the language, so nothing else is reported.
        if (root.RequiredText("contract") is { } language && !Languages.Contains(language.Text))
        {
            root.Others([]);
            scope.Report(RuleIds.UnknownLanguage, language.Location, Words.Short(language.Text));
            return null;
        }

        using var api = scope.Open(root.Required("api"), root.LocationOfKey("api"), "the api");
        var head = ApiReader.ReadHead(api);
        var errors = ErrorReader.ReadAll(root);
        var enums = EnumReader.ReadAll(root);
        var types = TypeReader.ReadAll(root);
        var vocabulary = new Vocabulary(errors, enums, types);
        var model = new ContractModel
        {
            Api = ApiReader.Read(api, head, vocabulary),
            Errors = errors,
            Enums = enums,
            Types = types,
            Operations = OperationReader.ReadAll(root, vocabulary),
        };
        ContractChecks.Run(scope, model, api.LocationOf("name"));
        GoneChecks.Run(scope, model, document);
        if (!scope.Problems.HasErrors)
            scope.Later.ForEach(check => check());
        return EffectDemands.Lift(model);
    }
}
