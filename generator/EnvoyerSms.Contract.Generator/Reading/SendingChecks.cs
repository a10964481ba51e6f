using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>Whether operations can be told apart as they are sent, and carry what they must.</summary>
internal static class SendingChecks
{
    public static void Run(ContractScope scope, ContractModel model)
    {
        foreach (var operation in model.Operations)
        {
            if (scope.Names.Operations.FirstOrDefault(entry => entry.Name == operation.Name) is not { } entry)
                continue;
            if (IsRepeatable(operation))
                CheckPath(scope, model, operation, entry);
            CheckForm(scope, model.Api.Authentication, operation, entry);
        }
    }

    // A path that acts by POST acts whatever the contract calls it.
    private static void CheckPath(ContractScope scope, ContractModel model, OperationModel operation, YamlEntry entry)
    {
        var other = model.Operations.FirstOrDefault(other =>
            !IsRepeatable(other)
            && operation.Fact.Meets(other.Fact)
            && Normal(other.Path) == Normal(operation.Path)
            && Verbs(scope, other).Intersect(Verbs(scope, operation)).Any(verb => verb != HttpVerb.Get)
            && !HasOtherConstant(operation, other)
        );
        if (other is not null)
            scope.Report(
                RuleIds.SharedPath,
                Location(entry, "path"),
                operation.Name,
                Choices.Effects[(int)operation.Effect],
                other.Name,
                Choices.Effects[(int)other.Effect]
            );
    }

    private static void CheckForm(
        ContractScope scope,
        AuthenticationModel authentication,
        OperationModel operation,
        YamlEntry entry
    )
    {
        if (authentication.Schemes.FirstOrDefault(scheme => scheme.Kind == SchemeKind.Form) is not { } form)
            return;
        if (operation.Method is HttpVerb.Get or HttpVerb.Delete)
        {
            Wording what =
                $"'{form.Name}' sends its credentials in a form, and '{operation.Name}' is sent by '{Choices.Verbs[(int)operation.Method]}', which has none";
            scope.Report(
                RuleIds.BadScheme,
                Location(entry, "method"),
                what,
                "use another kind of scheme, or another method"
            );
        }
        else if (operation.Pages is { Way: PagesWay.Next })
        {
            Wording what =
                $"'{form.Name}' sends its credentials in a form, and the next pages of '{operation.Name}' are asked by 'get', which has none";
            scope.Report(
                RuleIds.BadScheme,
                Location(entry, "pages", "next"),
                what,
                "use another kind of scheme, or another way to the next page"
            );
        }
    }

    private static bool IsRepeatable(OperationModel operation) => operation.Effect is Effect.Read or Effect.Idempotent;

    private static IEnumerable<HttpVerb> Verbs(ContractScope scope, OperationModel operation) =>
        operation.Method is { } own ? [own] : scope.Methods;

    private static bool HasOtherConstant(OperationModel one, OperationModel other) =>
        one.Constants.Any(constant =>
            other.Constants.Any(its => its.Wire == constant.Wire && its.Value != constant.Value)
        );

    // Names in braces stand for any value.
    private static string Normal(string path)
    {
        var normal = path.TrimEnd('/').ToLowerInvariant();
        foreach (var name in WireNames.InBraces(normal))
            normal = normal.Replace("{" + name + "}", "{}");
        return normal;
    }

    private static TextLocation Location(YamlEntry entry, params string[] keys) =>
        keys.Aggregate<string, YamlNode?>(entry.Value, (node, key) => (node as YamlMapping)?.Find(key))?.Location
        ?? entry.Location;
}
