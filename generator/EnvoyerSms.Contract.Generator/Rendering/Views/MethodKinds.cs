using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>What an operation can be asked to do: one call, all pages, or calls until the response is final.</summary>
internal sealed record MethodKind
{
    /// <summary>Without <c>Async</c>.</summary>
    public required string Name { get; init; }
    public required Fact Fact { get; init; }
    public required string Returns { get; init; }
    public IReadOnlyList<string> ReturnDocs { get; init; } = [];

    /// <summary>Parameters behind those of the operation.</summary>
    public IReadOnlyList<MethodParameterView> Settings { get; init; } = [];
    public IReadOnlyList<string> SettingDocs { get; init; } = [];
    public required IReadOnlyList<string> Obsolete { get; init; }

    /// <summary>What is called with a request, up to the cancellation token.</summary>
    public required Func<string, string> Call { get; init; }
}

internal static class MethodKinds
{
    private const string Task = "global::System.Threading.Tasks.Task";

    public static IEnumerable<MethodKind> Of(OperationSpec spec, DocWords words)
    {
        var operation = spec.Operation;
        yield return Once(operation, words);
        if (operation.Pages is { } pages)
            yield return Pages(spec, pages, words);
        if (operation.Poll is { } poll)
            yield return Poll(operation, poll, words);
    }

    private static MethodKind Once(OperationModel operation, DocWords words) =>
        new()
        {
            Name = operation.Name,
            Fact = operation.Fact,
            Returns = operation.AnswersNothing ? Task : TaskOf(operation.Response),
            Obsolete = ItemView.Obsolete(words, operation.Fact, EmittedNames.Method),
            Call = request => $"_transport.SendAsync({EmittedNames.Definition(operation.Name)}.Definition, {request}, ",
        };

    private static MethodKind Pages(OperationSpec spec, PagesModel pages, DocWords words) =>
        new()
        {
            Name = pages.Name,
            Fact = pages.Fact,
            Returns = $"global::System.Collections.Generic.IAsyncEnumerable<{spec.Response.PageItem}>",
            ReturnDocs = [$"<returns>{words.PagesReturned(pages)}</returns>"],
            Obsolete = WithoutReplacement(spec.Operation, words),
            Call = request => $"{EmittedNames.Definition(spec.Operation.Name)}.Pages.ReadAsync(_transport, {request}, ",
        };

    private static MethodKind Poll(OperationModel operation, PollModel poll, DocWords words) =>
        new()
        {
            Name = poll.Name,
            Fact = poll.Fact,
            Returns = TaskOf($"global::EnvoyerSms.ApiWaited<{operation.Response}>"),
            ReturnDocs = [$"<returns>{words.FinalReturned(string.Join(".", poll.Until))}</returns>"],
            Settings =
            [
                new MethodParameterView("global::EnvoyerSms.ApiPolling?", "polling", " = null"),
                new MethodParameterView($"global::System.IProgress<{operation.Response}>?", "progress", " = null"),
            ],
            SettingDocs =
            [
                $"<param name=\"polling\">{words.PollingParameter}</param>",
                $"<param name=\"progress\">{words.ProgressParameter}</param>",
            ],
            Obsolete = WithoutReplacement(operation, words),
            Call = request =>
                $"{EmittedNames.Definition(operation.Name)}.Poll.WaitAsync(_transport, {request}, polling, progress, ",
        };

    // The operation's replacement does not replace its further methods, so they get the advice only.
    private static string[] WithoutReplacement(OperationModel operation, DocWords words) =>
        [.. ItemView.Obsolete(words, operation.Fact).Take(1)];

    private static string TaskOf(string type) => $"{Task}<{type}>";
}
