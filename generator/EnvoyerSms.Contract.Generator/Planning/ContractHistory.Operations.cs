using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning;

internal sealed partial class ContractHistory
{
    private OperationModel Operation(OperationModel operation, Fact fact)
    {
        var possible = operation.Parameters.Where(known =>
            known.TypeName.Length == 0 || _enums.ContainsKey(known.TypeName)
        );
        var parameters = possible.Where(known => IsThere(known.Fact)).Select(known => known.Name);
        var names = new HashSet<string>(parameters, StringComparer.Ordinal);
        var past = Responses(operation, names) with
        {
            Fact = fact,
            Parameters = Past(
                    possible.ToEquatableArray(),
                    parameter => parameter.Name,
                    parameter => parameter.Fact,
                    (parameter, then) => Parameter(parameter, then, names)
                )
                .ToEquatableArray(),
            Rules = Rules(operation.Rules, names),
            Errors = operation.Errors.Where(_errorNames.Contains).ToEquatableArray(),
            Examples = operation.Examples.Where(example => IsPossible(operation, example, names)).ToEquatableArray(),
        };
        // A list that had no limit yet was not split.
        return past.BatchLimits.Any()
            ? past with
            {
                BatchAt = names.Contains(past.BatchAt) ? past.BatchAt : "",
            }
            : past with
            {
                Batch = "",
                BatchAt = "",
            };
    }

    private ParameterModel Parameter(ParameterModel parameter, Fact fact, HashSet<string> names) =>
        parameter with
        {
            Fact = fact,
            Required = parameter.Required || parameter.RequiredUntil > _version,
            RequiredUntil = parameter.RequiredUntil > _version ? null : parameter.RequiredUntil,
            Wire = parameter.Wire.Select(wire => wire with { Missing = ErrorThen(wire.Missing) }).ToEquatableArray(),
            Measure =
                parameter.Measure is { AppendedWhen.Length: > 0 } measure && !names.Contains(measure.AppendedWhen)
                    ? measure with
                    {
                        AppendedWhen = "",
                        Appended = "",
                    }
                    : parameter.Measure,
            Requires = parameter.Requires is { } requires && WasThere(requires) ? requires : null,
            Rules = Rules(parameter.Rules, names),
        };

    private bool WasThere(RequiresModel requires) =>
        _whole.Operations.Any(operation =>
            operation.Name == requires.Operation
            && IsThere(operation.Fact)
            && IsAnswered(operation)
            && operation.Parameters.Any(flag => flag.Name == requires.Flag && IsThere(flag.Fact))
        );

    private EquatableArray<RuleModel> Rules(EquatableArray<RuleModel> rules, HashSet<string> names) =>
        rules
            .Where(rule => IsThere(rule.Fact) && !(rule.Until <= _version) && rule.When.All(names.Contains))
            .Select(rule =>
                rule with
                {
                    Until = null,
                    Parameters = rule.Parameters.Where(names.Contains).ToEquatableArray(),
                    Unless = rule.Unless.Where(names.Contains).ToEquatableArray(),
                    Error = ErrorThen(rule.Error),
                    Fact = rule.Fact.Deprecated?.Since > _version ? rule.Fact with { Deprecated = null } : rule.Fact,
                }
            )
            // A rule of one parameter names none; one between parameters needs two.
            .Where(rule => rule.Parameters.Count != 1 && (rule.Parameters.Count > 1 || !IsBetween(rule)))
            .ToEquatableArray();

    private static bool IsBetween(RuleModel rule) => ConstraintKinds.Of(rule.Kind) is MemberConstraint;

    /// <summary>Whether an example needs nothing that came later.</summary>
    private bool IsPossible(OperationModel operation, ExampleModel example, HashSet<string> names)
    {
        var enums = operation.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.TypeName);
        return (example.Error.Length == 0 || _errorNames.Contains(example.Error))
            && example.Request.All(value => names.Contains(value.Path) && AreThere(enums[value.Path], value.Values))
            && example.Result.All(value => IsThere(operation.Response, value));
    }

    /// <summary>Follows a path such as <c>Recipients[0].Status</c> from type to type.</summary>
    private bool IsThere(string typeName, ExampleValue value)
    {
        foreach (var step in value.Path.Split('.'))
        {
            if (!_types.TryGetValue(typeName, out var type))
                return false;
            var name = step.Split('[')[0];
            if (type.Fields.FirstOrDefault(field => field.Name == name) is not { } field)
                // The count of a list is no field of its items.
                return step == "Count" && value.Path.EndsWith(".Count", StringComparison.Ordinal);
            typeName = field.TypeName;
        }
        return AreThere(typeName, value.Values);
    }

    /// <summary>A value that no version lists is as possible as ever; one that a later version lists was not yet known.</summary>
    private bool AreThere(string enumName, EquatableArray<string> values)
    {
        if (!_enums.TryGetValue(enumName, out var then))
            return true;
        var later = _whole
            .Enums.First(item => item.Name == enumName)
            .Values.Select(value => value.Value)
            .Except(then.Values.Select(value => value.Value));
        return !values.Intersect(later).Any();
    }
}
