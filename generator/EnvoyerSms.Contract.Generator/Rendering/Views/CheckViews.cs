using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>One statement of a validator: what begins it, and the rules chained to it.</summary>
/// <param name="Condition">Begins the statement with <c>if</c>; empty where it always runs.</param>
internal sealed record CheckView(string Method, string Arguments, IReadOnlyList<RuleCallView> Rules, string Condition)
{
    public bool HasCondition => Condition.Length > 0;
}

internal sealed record RuleCallView(string Method, string Arguments);

internal static class CheckViews
{
    // What follows is told in the log and sent.
    private const string Advising = "Advising";

    public static IReadOnlyList<CheckView> Of(OperationSpec spec) =>
        [
            .. spec
                .Operation.Parameters.Where(parameter => NeedsCheck(spec, parameter))
                .Select(parameter => Parameter(spec, parameter)),
            .. spec.Operation.Rules.Select(rule => Between(spec, rule)),
        ];

    private static bool NeedsCheck(OperationSpec spec, ParameterModel parameter) =>
        parameter.Rules.Count > 0 || IsText(parameter) || CanBeMissing(spec, parameter);

    private static bool IsText(ParameterModel parameter) =>
        parameter.Type is ParameterType.String or ParameterType.Phone;

    // A number, flag or instant that is required cannot be missing where its C# type has no null.
    private static bool CanBeMissing(OperationSpec spec, ParameterModel parameter) =>
        parameter.Required
        && (
            !parameter.IsNeverNull
            || IsText(parameter)
            || parameter.Repeated
            || (parameter.Type == ParameterType.Enum && !spec.IsNumeric(parameter.TypeName))
        );

    private static CheckView Parameter(OperationSpec spec, ParameterModel parameter)
    {
        var arguments = new List<string> { CSharpLiterals.String(parameter.Name), Value(spec, parameter) };
        if (IsInstant(parameter))
            arguments.Add(parameter.IsInZone ? spec.Context.Names.ApiClass + ".TimeZone" : "null");
        if (parameter.Personal && !IsInstant(parameter))
            arguments.Add("personal: true");
        if (CanBeMissing(spec, parameter))
            arguments.Add(
                parameter.Wire[0].Missing is { Length: > 0 } missing
                    ? $"missing: {Error(spec, missing)}"
                    : "required: true"
            );
        if (parameter.Measure is not null)
            arguments.Add("measured: true");
        // Those of a list come first, wherever the contract has them: one that is too long ends the chain of its items. Advice
        // comes last, as the chain is one of advice from there on.
        var rules = parameter
            .Rules.OrderBy(rule => (rule.Advice ? 2 : 0) + (ConstraintKinds.Of(rule.Kind) is CountConstraint ? 0 : 1))
            .ToArray();
        var calls = rules.Select(
            (rule, place) =>
                new RuleCallView(
                    rule.Advice && (place == 0 || !rules[place - 1].Advice)
                        ? $"{Advising}().{rule.Kind}"
                        : rule.Kind.ToString(),
                    RuleArguments(spec, parameter, rule)
                )
        );
        return new CheckView(Method(spec, parameter), string.Join(", ", arguments), [.. calls], Condition: "");
    }

    private static string Method(OperationSpec spec, ParameterModel parameter) =>
        parameter.Type switch
        {
            ParameterType.String or ParameterType.Phone => parameter.Repeated ? "TextList" : "Text",
            _ when parameter.Repeated => "List",
            ParameterType.DateTime => "Instant",
            ParameterType.Enum when !spec.IsNumeric(parameter.TypeName) => "Text",
            ParameterType.Integer or ParameterType.Enum => "Integer",
            ParameterType.Decimal or ParameterType.Date or ParameterType.Duration or ParameterType.Boolean => "Value",
            _ => throw new ArgumentOutOfRangeException(
                nameof(parameter),
                $"no rule fits the {parameter.Type} '{parameter.Name}'"
            ),
        };

    private static string Value(OperationSpec spec, ParameterModel parameter)
    {
        var member = Member(parameter.Name);
        // No type is inferred for the nullable parameter of a generic method from a value that has no null.
        return parameter is { Repeated: false, IsNeverNull: true } && Method(spec, parameter) == "Value"
                ? $"({spec.Context.Types.Of(parameter)}?){member}"
            : parameter.Type != ParameterType.Enum || parameter.Repeated ? member
            : spec.IsNumeric(parameter.TypeName) ? $"(long{(parameter.IsNeverNull ? "" : "?")}){member}"
            : member + (parameter.IsNeverNull ? ".Value" : "?.Value");
    }

    private static string RuleArguments(OperationSpec spec, ParameterModel parameter, RuleModel rule)
    {
        var arguments = new List<string>(Argument(spec, parameter, rule));
        if (rule.Error.Length > 0)
            arguments.Add($"error: {Error(spec, rule.Error)}");
        if (Condition(rule) is { Length: > 0 } condition)
            arguments.Add($"when: {condition}");
        return string.Join(", ", arguments);
    }

    private static IEnumerable<string> Argument(OperationSpec spec, ParameterModel parameter, RuleModel rule) =>
        ConstraintKinds.Of(rule.Kind).Argument switch
        {
            ConstraintArgument.Number
                when ConstraintKinds.Of(rule.Kind) is NumberConstraint && parameter.Type != ParameterType.Integer =>
            [
                Bound(spec, parameter, rule.Argument),
            ],
            ConstraintArgument.Number => [CSharpLiterals.Int(rule.Limit)],
            ConstraintArgument.Units => [CSharpLiterals.Int(rule.Limit), .. Appended(parameter.Measure)],
            // Through the enum, so that only one of its names can be printed.
            ConstraintArgument.CharacterSet =>
            [
                "global::EnvoyerSms.Runtime.Text.ApiCharacterSet." + CharacterSets.Of(rule.Argument),
            ],
            ConstraintArgument.Pattern => [CSharpLiterals.String(rule.Argument)],
            ConstraintArgument.Mark
                when ConstraintKinds.Of(rule.Kind) is InstantConstraint { IsOfWhatIsSent: true }
                    && parameter.IsInZone
                    && Seconds(parameter) is > 1 and var seconds => [$"seconds: {CSharpLiterals.Int(seconds)}"],
            ConstraintArgument.Items when rule.Argument == ApiConstraints.OfPhones => ["phones: true"],
            _ => [],
        };

    private static string Bound(OperationSpec spec, ParameterModel parameter, string text) =>
        parameter.Type switch
        {
            ParameterType.Date => CSharpLiterals.Day(spec.Context.Types.Day, text),
            ParameterType.Duration => CSharpLiterals.Ticks((long)Bounds.Order(text)!.Value),
            _ => CSharpLiterals.Decimal(text),
        };

    private static bool IsInstant(ParameterModel parameter) =>
        parameter is { Type: ParameterType.DateTime, Repeated: false };

    // To how many seconds the formats of the wire cut a time of day; 0 where they write the day alone.
    private static int Seconds(ParameterModel parameter)
    {
        var format = string.Concat(parameter.Wire.Select(wire => wire.Format));
        return Has('s') ? 1
            : Has('m') ? 60
            : Has('H') ? 3600
            : 0;

        bool Has(char letter) =>
            format.IndexOf(letter) is >= 0 and var first && format.LastIndexOf(letter) == first + 1;
    }

    private static IEnumerable<string> Appended(MeasureModel? measure) =>
        measure is { AppendedWhen.Length: > 0 }
            ? [$"appended: {Member(measure.AppendedWhen)} ? {CSharpLiterals.String(measure.Appended)} : null"]
            : [];

    private static CheckView Between(OperationSpec spec, RuleModel rule)
    {
        var parameters = rule.Parameters.Select(name =>
            spec.Operation.Parameters.First(parameter => parameter.Name == name)
        );
        var values = parameters.Select(parameter =>
            $"({CSharpLiterals.String(parameter.Name)}, {Operand(rule, parameter)})"
        );
        var error = rule.Error.Length > 0 ? Error(spec, rule.Error) : "null";
        var method = rule.Advice ? $"{Advising}.{rule.Kind}" : rule.Kind.ToString();
        return new CheckView(method, $"{error}, {string.Join(", ", values)}", Rules: [], Condition(rule));
    }

    private static string Operand(RuleModel rule, ParameterModel parameter) =>
        ConstraintKinds.Of(rule.Kind) is MemberConstraint { ComparesValues: true }
        || parameter.Type == ParameterType.Flag
            ? Member(parameter.Name)
        : parameter.Repeated ? Member(parameter.Name) + " is { Count: > 0 }"
        : parameter.IsNeverNull && !IsText(parameter) ? "true"
        : Member(parameter.Name) + " is not null";

    private static string Condition(RuleModel rule)
    {
        IEnumerable<string> method = rule.Method is { } only
            ? [$"validation.Method == global::EnvoyerSms.ApiMethod.{only}"]
            : [];
        return string.Join(
            " && ",
            method.Concat(rule.When.Select(Member)).Concat(rule.Unless.Select(name => "!" + Member(name)))
        );
    }

    private static string Member(string parameter) => "request." + parameter;

    private static string Error(OperationSpec spec, string name) => $"{spec.Context.Names.Errors}.{name}";
}
