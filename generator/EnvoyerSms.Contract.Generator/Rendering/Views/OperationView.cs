using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>One operation: its request, its part of the client, and what the runtime needs to send it.</summary>
internal sealed record OperationView
{
    /// <summary>What the runtime takes as the request where there are no parameters.</summary>
    public const string NoRequest = "global::EnvoyerSms.Runtime.Definition.ApiNoRequest";

    /// <summary>What the runtime takes as the response where nothing is answered.</summary>
    public const string NoResponse = "global::EnvoyerSms.Runtime.Definition.ApiNoResponse";

    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required string Interface { get; init; }
    public required string Client { get; init; }
    public required string NameLiteral { get; init; }

    /// <summary>The class of what the runtime needs.</summary>
    public required string Definition { get; init; }
    public required string Path { get; init; }
    public required string Effect { get; init; }

    /// <summary>How it is sent, where the options do not say; none elsewhere.</summary>
    public required IReadOnlyList<PropertyView> Sending { get; init; }
    public required bool HasRateGroup { get; init; }

    /// <summary>The limit of its group.</summary>
    public required string RateGroup { get; init; }
    public bool HasSending => Sending.Count > 0;
    public required string Response { get; init; }

    /// <summary>The response type by its full name, safe beside members.</summary>
    public required string GlobalResponse { get; init; }
    public required bool HasResponseElement { get; init; }
    public required string ResponseElement { get; init; }

    /// <summary>What else the definition says of responses.</summary>
    public required IReadOnlyList<PropertyView> Responses { get; init; }
    public required bool HasPages { get; init; }

    /// <summary>The runtime's class that reads them.</summary>
    public required string PagesType { get; init; }
    public required string PageItem { get; init; }
    public required IReadOnlyList<PropertyView> Pages { get; init; }
    public required bool HasPoll { get; init; }
    public required IReadOnlyList<PropertyView> Poll { get; init; }
    public required bool HasRequest { get; init; }
    public required RequestView Request { get; init; }

    /// <summary>The request's type for the runtime, which has one for operations without parameters.</summary>
    public required string RequestType { get; init; }

    /// <summary>Of interface and client.</summary>
    public required IReadOnlyList<MethodView> Methods { get; init; }
    public required string Extensions { get; init; }

    /// <summary>Extension methods of the interface.</summary>
    public required IReadOnlyList<MethodView> Extending { get; init; }

    /// <summary>It was not removed.</summary>
    public required bool IsThere { get; init; }
    public bool IsExtended => Extending.Count > 0;
    public required bool HasChecks { get; init; }
    public required IReadOnlyList<CheckView> Checks { get; init; }
    public required IReadOnlyList<FormatView> Formats { get; init; }

    /// <summary>The methods that write a request, each with what it calls.</summary>
    public required IReadOnlyList<WriteView> Writes { get; init; }

    public required bool HasBatches { get; init; }
    public required BatchView Batches { get; init; }

    /// <summary>Whether there are fields to write.</summary>
    public required bool HasFields { get; init; }

    public static OperationView Of(OperationSpec spec)
    {
        var operation = spec.Operation;
        var context = spec.Context;
        var words = new DocWords(context.Language);
        var checks = CheckViews.Of(spec);
        var formats = FormatViews.Of(context.HasDateOnly, operation.Parameters);
        var writes = new WriteViews(spec, formats);
        var methods = new MethodViews(spec, words, canFailChecks: checks.Count > 0);
        var hasRequest = operation.Parameters.Count > 0;
        return new OperationView
        {
            File = FileView.Of(context, spec.UsesDeprecated),
            Visibility = context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Interface = context.Names.Interface,
            Client = context.Names.Client,
            NameLiteral = CSharpLiterals.String(operation.Name),
            Definition = EmittedNames.Definition(operation.Name),
            Path = CSharpLiterals.String(operation.Path),
            Effect = operation.Effect.ToString(),
            Sending = [.. WriteViews.Sending(operation)],
            HasRateGroup = operation.RateGroup.Length > 0,
            RateGroup = $"{context.Names.ApiClass}.{EmittedNames.RateGroup(operation.RateGroup)}",
            Response = operation.AnswersNothing ? NoResponse : operation.Response,
            GlobalResponse = operation.AnswersNothing ? NoResponse : context.Global(operation.Response),
            HasResponseElement = operation.ResponseElement.Length > 0,
            ResponseElement = CSharpLiterals.String(operation.ResponseElement),
            Responses = [.. ResponseViews.Properties(spec)],
            HasPages = operation.Pages is not null,
            PagesType = operation.Pages is { } pages ? PageViews.Type(pages) : "",
            PageItem = spec.Response.PageItem,
            Pages = operation.Pages is null ? [] : [.. PageViews.Of(operation.Pages)],
            HasPoll = operation.Poll is not null,
            Poll = spec.IsGone ? [] : [.. ResponseViews.Poll(spec)],
            HasRequest = hasRequest,
            Request = RequestView.Of(spec, words),
            RequestType = hasRequest ? EmittedNames.Request(operation.Name) : NoRequest,
            Methods = methods.Whole,
            Extensions = context.Names.ClientExtensions,
            Extending = methods.Extending,
            IsThere = !spec.IsGone,
            HasChecks = checks.Count > 0,
            Checks = checks,
            Formats = formats.All,
            Writes = [.. writes.All],
            HasBatches = operation.Batch.Length > 0,
            Batches = BatchView.Of(spec, words),
            HasFields = operation.HasFields,
        };
    }
}
