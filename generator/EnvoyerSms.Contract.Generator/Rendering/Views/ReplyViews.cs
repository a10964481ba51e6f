using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Slices;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>What the runtime is told of the replies of an operation.</summary>
internal static class ReplyViews
{
    /// <summary>Properties of the operation's definition.</summary>
    public static IEnumerable<PropertyView> Properties(OperationSlice slice)
    {
        var response = slice.Response;
        if (response.Receipt.Length > 0)
            yield return new PropertyView("Receipt", CSharpLiterals.String(response.Receipt));
        if (response.RequestLimit.Length > 0)
            yield return new PropertyView("RequestLimit", $"static response => response.{response.RequestLimit}");
        if (slice.Operation.AlreadyDone is { } done)
            yield return new PropertyView("AlreadyDone", AlreadyDone(slice, done));
        if (RuleErrors(slice) is { Length: > 0 } errors)
            yield return new PropertyView("RuleErrors", $"static () => [{errors}]");
    }

    /// <summary>How all pages are read; none where the response is no page.</summary>
    public static IEnumerable<PropertyView> Pages(PagesModel? pages) =>
        pages is null
            ? []
            :
            [
                new PropertyView("Offset", $"static request => request.{pages.Offset}"),
                new PropertyView(
                    "WithOffset",
                    $"static (request, offset) => request with {{ {pages.Offset} = offset }}"
                ),
                new PropertyView("Items", $"static page => page.{pages.Items}"),
                new PropertyView("Total", $"static page => page.{pages.Total}"),
            ];

    /// <summary>How to wait; none where nobody does.</summary>
    public static IEnumerable<PropertyView> Poll(OperationSlice slice)
    {
        if (slice.Operation.Poll is not { } poll)
            yield break;
        var taken = new HashSet<string> { "response" };
        yield return new PropertyView("IsFinal", $"static response => {Final(slice, "response", 0, taken)}");
        if (poll.Pending.Count > 0)
            yield return new PropertyView("Pending", $"[{Ids(slice, poll.Pending)}]");
    }

    // Each step asks on with what it holds; the last one holds the value itself.
    private static string Final(OperationSlice slice, string owner, int index, HashSet<string> taken)
    {
        var step = slice.Response.Until[index];
        var member = $"{owner}.{step.Name}";
        if (step.IsRepeated)
        {
            var item = CSharpNames.Local("Item", taken);
            return $"global::EnvoyerSms.Runtime.ApiPoll.All({member}, static {item} => {Ask(item)})";
        }
        if (!step.IsNullable)
            return Ask(member);
        var value = CSharpNames.Local(step.Name, taken);
        return $"{member} is {{ }} {value} && {Ask(value)}";

        string Ask(string held) =>
            index < slice.Response.Until.Count - 1 ? Final(slice, held, index + 1, taken)
            : slice.IsNumeric(step.TypeName) ? $"{held}.IsFinal()"
            : $"{held}.IsFinal";
    }

    private static string AlreadyDone(OperationSlice slice, AlreadyDoneModel done)
    {
        var members = string.Join(", ", done.Response.Select(taken => $"{taken.Field} = request.{taken.Parameter}"));
        var response = $"new {slice.Context.Global(slice.Operation.Response)} {{ {members} }}";
        return $"new() {{ Errors = [{Ids(slice, done.Errors)}], Response = static request => {response} }}";
    }

    // A rule that is assumed, and an error that may mean many things, do not tell that the contract is wrong.
    private static string RuleErrors(OperationSlice slice)
    {
        var operation = slice.Operation;
        var ofRules = operation
            .Parameters.SelectMany(parameter => parameter.Rules)
            .Concat(operation.Rules)
            .Where(rule => !rule.Advice && rule.Fact.Basis?.Kind != BasisKind.Assumed)
            .Select(rule => rule.Error);
        var ofMissing = operation.Parameters.SelectMany(parameter => parameter.Wire.Select(wire => wire.Missing));
        var telling = slice.Errors.Where(error => !error.IsGeneral).Select(error => error.Name);
        var names = telling.Intersect(ofRules.Concat(ofMissing));
        return string.Join(", ", names.Select(name => $"{slice.Context.Global(slice.Context.Errors)}.{name}"));
    }

    private static string Ids(OperationSlice slice, EquatableArray<string> errors) =>
        string.Join(", ", errors.Select(name => $"(long){slice.Context.Global(slice.Context.ErrorId)}.{name}"));
}
