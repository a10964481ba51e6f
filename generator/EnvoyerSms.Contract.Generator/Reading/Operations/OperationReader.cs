using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Examples;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Rules;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>The operations, each with all that belongs to it.</summary>
internal static class OperationReader
{
    public static EquatableArray<OperationModel> ReadAll(Keys root, Vocabulary vocabulary)
    {
        var entries = root.Entries("operations", isRequired: true);
        // What reads pages or waits becomes a method beside those of the operations; an operation's name is a constant too.
        var methods = entries.SelectMany(Declarations.MethodsOf).ToList();
        var owner = root.Scope.Names.ApiName + "Operations";
        Names.Check(root.Scope.Problems, entries.Concat(methods), Names.Operation, owner);
        FormerNames.Check(root.Scope.Problems, entries, Names.Operation, owner, beside: methods);
        return entries.ReadAll(entry => ReadOperation(root.Scope, entry, vocabulary));
    }

    private static OperationModel ReadOperation(ContractScope scope, YamlEntry entry, Vocabulary vocabulary)
    {
        using var keys = scope.Open(entry, $"the operation '{entry.Name}'");
        var fact = FactReader.ReadMember(keys, scope.Names.OperationNames);
        var errors = scope.Problems.ErrorCount;
        var constants = scope.Constants.Concat(ConstantReader.ReadAll(keys)).ToList();
        var inner = new OperationScope(scope, entry.Name, keys.Entries("parameters"))
        {
            HasMethod = keys.Has("method"),
            PathNames = PathReader.NamesIn(entry.Value),
        };
        inner.Wires.AddRange(constants.Select(constant => new WireUse(ConstantReader.Owner, constant.Name)));
        var parameters = ParameterReader.ReadAll(
            inner,
            fact,
            keys.Has("poll") ? Names.PolledParameter : Names.Parameter
        );
        var rules = RuleReader.ReadBetween(keys, inner, fact);
        RuleChecks.Run(inner, rules);
        var isSound = scope.Problems.ErrorCount == errors;
        var (type, element, root) = ResponseKeys.Read(keys);
        var effect = keys.AsChoice(keys.RequiredText("effect"), "an effect", Choices.Effects);
        var operation = new OperationModel
        {
            Name = entry.Name,
            Path = PathReader.Read(keys, inner),
            Method = (HttpVerb?)keys.OptionalChoice("method", "a method", Choices.Verbs),
            Constants = constants.Select(constant => constant.Constant).ToEquatableArray(),
            Effect = (Effect)(effect ?? 0),
            Caution = FactReader.ReadCaution(keys),
            RateGroup = References.To(
                scope,
                keys.OptionalScalar("rateLimit"),
                scope.RateGroups,
                "a group of 'api.rateLimit'"
            ),
            Parameters = parameters,
            Rules = rules.Select(rule => rule.Model).ToEquatableArray(),
            Response = type,
            ResponseElement = element,
            ResponseRoot = root,
            ResourceId = "",
            Pages = null,
            Poll = null,
            Batch = "",
            BatchAt = "",
            AlreadyDone = null,
            Errors = keys.Texts("errors")
                .Select(error => References.Error(scope, error))
                .Where(name => name.Length > 0)
                .ToEquatableArray(),
            Examples = [],
            Fact = fact,
        };
        var response = new OperationResponse(keys, operation, (Effect?)effect, vocabulary.FindType(type));
        return operation with
        {
            ResourceId = AlreadyDoneReader.ReadResourceId(response),
            Pages = PagesReader.Read(response),
            Poll = PollReader.Read(response, vocabulary),
            Batch = BatchReader.Read(response),
            BatchAt = BatchReader.ReadAt(response),
            AlreadyDone = AlreadyDoneReader.Read(response),
            Examples = ExampleReader.ReadAll(keys, operation, vocabulary, isSound),
        };
    }
}
