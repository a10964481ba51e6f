using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Examples;

/// <summary>What one example must say, and whether it could happen.</summary>
internal static class ExampleChecks
{
    public static void CheckOutcome(Keys example, OperationModel operation)
    {
        if (!example.IsMapping || operation.AnswersNothing)
            return;
        if (example.Has("error") && example.Has("result"))
            ReportOutcome(
                example.LocationOfKey("error"),
                "An example has a result or an error, not both",
                "remove one"
            );
        else if (
            !example.Has("error")
            && !example.Has("result")
            && !example.IsMisspelt("error")
            && !example.IsMisspelt("result")
        )
            ReportOutcome(example.Location, "The example does not say how it ends", "add 'result' or 'error'");

        void ReportOutcome(TextLocation location, Wording what, Wording advice) =>
            example.Scope.Report(RuleIds.BadOutcome, location, what, advice);
    }

    /// <summary>Examples may be about the response alone, but not all of them: the form of the request would stay untested.</summary>
    public static void CheckForms(Keys keys, OperationModel operation)
    {
        var examples = keys.Items("examples");
        var hasFields = operation.Parameters.Any(parameter => parameter.Place == ParameterPlace.Field);
        if (!hasFields || examples.Any(HasForm))
            return;
        foreach (var first in examples.Take(1))
            keys.Scope.Report(RuleIds.NoForm, first.Location, operation.Name);
    }

    // Also by another name, which is told where it stands.
    private static bool HasForm(YamlNode example) =>
        example is YamlMapping mapping
        && mapping.Entries.Any(entry => entry.Name == "form" || Suggestions.Meant(entry.Name, ["form"]) is not null);

    public static void CheckRequest(Keys keys, OperationModel operation, ExampleModel example)
    {
        var written = keys.Optional("request") as YamlMapping;
        var names = operation.Parameters.Select(parameter => parameter.Name).ToList();
        var misspelt = Declarations
            .NamesOf(written?.Entries ?? [])
            .Except(names)
            .Select(name => Suggestions.Meant(name, names));
        var given = example
            .Request.Where(value => value.IsList || value.Values.Count > 0)
            .Select(value => value.Path)
            .Concat(misspelt)
            .ToList();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Required))
        {
            // A value that is refused is there.
            if (!given.Contains(parameter.Name) && written?.Find(parameter.Name) is null or YamlScalar { IsNull: true })
                keys.Scope.Report(RuleIds.ExampleLacksParameter, keys.LocationOfKey("request"), parameter.Name);
        }
        var future = operation.Parameters.FirstOrDefault(parameter =>
            given.Contains(parameter.Name)
            && parameter.Rules.Any(rule =>
                !rule.Advice && ConstraintKinds.Of(rule.Kind) is InstantConstraint { IsKept: not null }
            )
        );
        if (future is not null && !keys.Has("now"))
            keys.Lacks($"The example gives '{future.Name}' and", "now");
    }

    /// <summary>What the example says is sent and answered; each fault takes away no more than the example says.</summary>
    public static void CheckWire(Keys keys, OperationModel operation, ExampleModel example, Vocabulary vocabulary)
    {
        if (keys.Scope.Problems.IsFull)
            return;
        if (keys.Has("form") && new ExampleForm(operation, example).Fault() is { } form)
            keys.Scope.Report(RuleIds.BadExampleForm, keys.LocationOf("form"), form);
        var response = new ExampleResponse(keys.Scope, vocabulary, operation, example);
        if (keys.Has("response") && response.Fault() is { } fault)
            keys.Scope.Report(RuleIds.BadExampleResponse, keys.LocationOf("response"), fault);
    }

    public static void CheckRules(Keys keys, OperationModel operation, ExampleModel example)
    {
        if (keys.Scope.Methods.Count == 0 || keys.Scope.Problems.IsFull)
            return;
        var request = keys.Optional("request") as YamlMapping;
        var method = operation.Method ?? keys.Scope.Methods[0];
        var rules = new ExampleRules(operation, example, method, keys.Scope.Patterns);
        foreach (var (parameter, sentence) in rules.Broken())
            keys.Scope.Report(RuleIds.ExampleBreaksRule, request?.Find(parameter)?.Location ?? keys.Location, sentence);
    }
}
