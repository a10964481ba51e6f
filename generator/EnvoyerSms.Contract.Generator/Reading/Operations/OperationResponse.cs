using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>What keys about the response of an operation are checked against: its effect, its parameters, its response type.</summary>
/// <param name="effect">Null where it cannot be read, which is already reported.</param>
/// <param name="type">Null where it is not known, which is already reported.</param>
internal sealed class OperationResponse(Keys keys, OperationModel operation, Effect? effect, TypeModel? type)
{
    public Keys Keys { get; } = keys;
    public OperationModel Operation { get; } = operation;
    public TypeModel? Type { get; } = type;

    /// <summary>Opens the mapping behind a key; null where there is none.</summary>
    public Keys? Open(string key) =>
        Keys.Optional(key) is { } node ? Keys.Scope.Open(node, Keys.LocationOfKey(key), Words.Quoted(key)) : null;

    /// <summary>Reports a key that has no meaning for the operation's effect.</summary>
    public void Need(string key, Func<Effect, bool> isRight, Wording advice)
    {
        if (effect is { } known && !isRight(known))
            Keys.Scope.Report(
                RuleIds.KeyDoesNotFit,
                Keys.LocationOfKey(key),
                key,
                $"the effect '{Choices.Effects[(int)known]}'",
                advice
            );
    }

    /// <summary>The name of a field of the response, after reporting one that is not there or not of the right kind.</summary>
    /// <param name="what">What is wanted, for the message: <c>a repeated field</c>.</param>
    public string Field(YamlScalar? name, Func<FieldModel, bool> isRight, Wording what)
    {
        if (name is not null && Type is not null)
            Check(name, Type.Fields.Where(isRight).Select(field => field.Name), $"{what} of '{Type.Name}'");
        return name?.Text ?? "";
    }

    /// <summary>As <see cref="Field"/>, of the parameters.</summary>
    public string Parameter(YamlScalar? name, Func<ParameterModel, bool> isRight, Wording what)
    {
        var fitting = Operation.Parameters.Where(isRight).Select(parameter => parameter.Name);
        if (name is not null)
            Check(name, fitting, $"{what} of '{Operation.Name}'");
        return name?.Text ?? "";
    }

    /// <summary>Errors by name or id. A detail shares the id of its error, so a response is not told by it.</summary>
    public EquatableArray<string> Errors(IReadOnlyList<YamlScalar> errors)
    {
        var names = new List<string>();
        foreach (var scalar in errors)
        {
            if (Keys.Scope.Names.FindError(scalar.Text) is { } name && !Keys.Scope.Names.IsDetail(name))
                names.Add(name);
            else
                Keys.Scope.ReportUnknown(
                    RuleIds.UnknownError,
                    scalar,
                    Keys.Scope.Names.ErrorNames.Where(known => !Keys.Scope.Names.IsDetail(known))
                );
        }
        return names.ToEquatableArray();
    }

    private void Check(YamlScalar name, IEnumerable<string> fitting, Wording wanted)
    {
        var known = fitting.ToList();
        if (!known.Contains(name.Text))
            Keys.Scope.ReportUnknown(RuleIds.UnknownReference, name, known, wanted);
    }
}
