using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The definition of the API that the runtime works from.</summary>
internal sealed record ApiView
{
    public required FileView File { get; init; }
    public required string GeneratedCode { get; init; }
    public required string Name { get; init; }
    public required string Errors { get; init; }
    public required string Exception { get; init; }
    public required string ApiLiteral { get; init; }
    public required string VersionLiteral { get; init; }
    public required string BaseAddress { get; init; }
    public required bool HasTimeZone { get; init; }
    public required string TimeZone { get; init; }
    public required IReadOnlyList<string> Methods { get; init; }
    public required IReadOnlyList<PropertyView> Envelope { get; init; }
    public required IReadOnlyList<string> Statuses { get; init; }
    public required bool HasRateLimit { get; init; }
    public required IReadOnlyList<PropertyView> RateLimit { get; init; }
    public required string Operations { get; init; }

    public static ApiView Of(ApiSpec spec)
    {
        var context = spec.Context;
        return new ApiView
        {
            File = FileView.Of(context, spec.UsesDeprecated),
            GeneratedCode = Views.GeneratedCode.Attribute,
            Name = context.Names.ApiClass,
            Errors = context.Names.Errors,
            Exception = context.Names.Exception,
            ApiLiteral = CSharpLiterals.String(context.Api),
            VersionLiteral = CSharpLiterals.String(spec.Version.ToString()),
            BaseAddress = CSharpLiterals.String(spec.BaseAddress),
            HasTimeZone = spec.TimeZone is not null,
            TimeZone = CSharpLiterals.Strings([spec.TimeZone?.Iana ?? "", spec.TimeZone?.Windows ?? ""]),
            Methods = [.. spec.Methods.Select(method => $"global::EnvoyerSms.ApiMethod.{method}")],
            Envelope = [.. EnvelopeViews.Of(spec.Envelope, spec.HasPaths)],
            Statuses = [.. spec.Statuses.Select(status => Status(context, status))],
            HasRateLimit = spec.RateLimit is not null,
            RateLimit = [.. RateLimitOf(spec.RateLimit)],
            Operations = CSharpLiterals.Strings(spec.Operations),
        };
    }

    private static IEnumerable<PropertyView> RateLimitOf(RateLimitShape? rateLimit)
    {
        if (rateLimit is null)
            yield break;
        yield return new PropertyView("Requests", CSharpLiterals.Int(rateLimit.Requests));
        var minutes = CSharpLiterals.Int(rateLimit.Minutes);
        yield return new PropertyView("Window", $"global::System.TimeSpan.FromMinutes({minutes})");
        if (rateLimit.OverLimit is { } status)
            yield return new PropertyView("OverLimitStatus", CSharpLiterals.Int(status));
    }

    private static string Status(ContractContext context, StatusModel status)
    {
        var arguments =
            $"{CSharpLiterals.Int(status.Code)}, {CSharpLiterals.Strings([status.Name, status.Fact.Summary.En ?? ""])}";
        var whenEmpty =
            status.WhenEmpty.Length == 0 ? "" : $" {{ WhenEmpty = {context.Names.Errors}.{status.WhenEmpty} }}";
        return $"new({arguments}){whenEmpty}";
    }
}

internal sealed record PropertyView(string Name, string Value);
