using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>What the runtime is told of the responses of an operation.</summary>
internal static class ResponseViews
{
    /// <summary>Properties of the operation's definition.</summary>
    public static IEnumerable<PropertyView> Properties(OperationSpec spec)
    {
        var response = spec.Response;
        if (spec.Operation.ResponseRoot.Length > 0)
            yield return new PropertyView("ResponseRoot", CSharpLiterals.String(spec.Operation.ResponseRoot));
        if (spec.Operation.AnswersNothing)
            yield return new PropertyView("AnswersNothing", CSharpLiterals.Bool(true));
        if (response.ResourceId.Length > 0)
            yield return new PropertyView("ResourceId", CSharpLiterals.String(response.ResourceId));
        if (response.RequestLimit.Length > 0)
            yield return new PropertyView("RequestLimit", $"static response => response.{response.RequestLimit}");
        if (spec.Operation.AlreadyDone is { } done)
            yield return new PropertyView("AlreadyDone", AlreadyDone(spec, done));
        if (RuleErrors(spec) is { Length: > 0 } errors)
            yield return new PropertyView("RuleErrors", $"static () => new[] {{ {errors} }}");
    }

    /// <summary>How to wait; none where no method waits.</summary>
    public static IEnumerable<PropertyView> Poll(OperationSpec spec)
    {
        if (spec.Operation.Poll is not { } poll)
            yield break;
        var taken = new HashSet<string> { "response" };
        yield return new PropertyView("IsFinal", $"static response => {Final(spec, "response", 0, taken)}");
        if (poll.Pending.Count > 0)
            yield return new PropertyView("Pending", $"new long[] {{ {Ids(spec, poll.Pending)} }}");
    }

    // Each step continues with the value it contains; the last one is the value itself.
    private static string Final(OperationSpec spec, string owner, int index, HashSet<string> taken)
    {
        var step = spec.Response.Until[index];
        var member = $"{owner}.{step.Name}";
        if (step.IsRepeated)
        {
            var item = CSharpNames.Local("Item", taken);
            return $"global::EnvoyerSms.Runtime.Sequences.ApiPoll.All({member}, static {item} => {Ask(item)})";
        }
        if (!step.IsNullable)
            return Ask(member);
        var value = CSharpNames.Local(step.Name, taken);
        return $"{member} is {{ }} {value} && {Ask(value)}";

        string Ask(string held) =>
            index < spec.Response.Until.Count - 1 ? Final(spec, held, index + 1, taken)
            : spec.IsNumeric(step.TypeName) ? $"{held}.IsFinal()"
            : $"{held}.IsFinal";
    }

    private static string AlreadyDone(OperationSpec spec, AlreadyDoneModel done)
    {
        var members = string.Join(
            ", ",
            done.Response.Select(taken => $"{taken.Field} = request.{taken.Parameter}{Sent(spec, taken.Parameter)}")
        );
        var response = spec.Operation.AnswersNothing
            ? OperationView.NoResponse + ".Value"
            : $"new {spec.Context.Global(spec.Operation.Response)} {{ {members} }}";
        return $"new() {{ Errors = new long[] {{ {Ids(spec, done.Errors)} }}, Response = static request => {response} }}";
    }

    // Of a request that was sent, what is required was there.
    private static string Sent(OperationSpec spec, string name)
    {
        var parameter = spec.Operation.Parameters.First(known => known.Name == name);
        return !parameter.Required || parameter.IsNeverNull ? ""
            : CSharpTypes.IsReference(parameter) ? "!"
            : ".GetValueOrDefault()";
    }

    // A rule that is assumed, and an error that may mean many things, do not show that the contract is wrong.
    private static string RuleErrors(OperationSpec spec)
    {
        var operation = spec.Operation;
        var ofRules = operation
            .Parameters.SelectMany(parameter => parameter.Rules)
            .Concat(operation.Rules)
            .Where(rule => !rule.Advice && rule.Fact.Basis?.Kind != BasisKind.Assumed)
            .Select(rule => rule.Error);
        var ofMissing = operation.Parameters.SelectMany(parameter => parameter.Wire.Select(wire => wire.Missing));
        var telling = spec.Errors.Where(error => !error.IsGeneral).Select(error => error.Name);
        var names = telling.Intersect(ofRules.Concat(ofMissing));
        return string.Join(", ", names.Select(name => $"{spec.Context.Global(spec.Context.Names.Errors)}.{name}"));
    }

    private static string Ids(OperationSpec spec, EquatableArray<string> errors) =>
        string.Join(", ", errors.Select(name => $"(long){spec.Context.Global(spec.Context.Names.ErrorId)}.{name}"));
}
