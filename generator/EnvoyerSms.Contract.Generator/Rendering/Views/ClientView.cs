using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>What client and interface have besides operations.</summary>
internal sealed record ClientView
{
    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required IReadOnlyList<string> Docs { get; init; }
    public required string ApiLiteral { get; init; }
    public required string VersionLiteral { get; init; }
    public required string Interface { get; init; }
    public required string Name { get; init; }
    public required string Options { get; init; }
    public required string ApiClass { get; init; }
    public required bool HasRateLimit { get; init; }
    public required IReadOnlyList<string> RateLimitDocs { get; init; }
    public required bool HasExtensions { get; init; }
    public required bool HasEffects { get; init; }
    public required bool HasBatches { get; init; }
    public required string OtherClient { get; init; }
    public required string Extensions { get; init; }
    public required DocWords Words { get; init; }

    public static ClientView Of(ClientSpec spec)
    {
        var context = spec.Context;
        var words = new DocWords(context.Language);
        return new ClientView
        {
            File = FileView.Of(context),
            Visibility = context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Docs = words.Lines(spec.Fact, context.Names.Client),
            ApiLiteral = CSharpLiterals.String(context.Api),
            VersionLiteral = CSharpLiterals.String(spec.Version.ToString()),
            Interface = context.Names.Interface,
            Name = context.Names.Client,
            Options = context.Names.Options,
            ApiClass = context.Names.ApiClass,
            HasRateLimit = spec.RateLimit is not null,
            RateLimitDocs = spec.RateLimit is { } rateLimit ? words.RateLimit(rateLimit) : [],
            HasExtensions = spec.HasExtensions || spec.HasEffects,
            HasEffects = spec.HasEffects,
            HasBatches = spec.HasBatches,
            OtherClient = CSharpLiterals.String(words.OtherClient(context.Names.Client)),
            Extensions = context.Names.ClientExtensions,
            Words = words,
        };
    }
}
