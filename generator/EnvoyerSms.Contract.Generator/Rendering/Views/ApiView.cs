using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
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
    public required bool AsksInAddress { get; init; }
    public required IReadOnlyList<PropertyView> Envelope { get; init; }
    public required IReadOnlyList<string> Statuses { get; init; }
    public required bool HasRateLimit { get; init; }
    public required IReadOnlyList<PropertyView> RateLimit { get; init; }

    /// <summary>Limits of groups, each as a field that the operations of the group name.</summary>
    public required IReadOnlyList<RateGroupView> RateGroups { get; init; }
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
            AsksInAddress = spec.AsksInAddress,
            Envelope = [.. EnvelopeViews.Of(spec.Envelope, spec.HasPaths)],
            Statuses = [.. spec.Statuses.Select(status => Status(context, status))],
            HasRateLimit = spec.RateLimit is not null,
            RateLimit = [.. RateLimitOf(spec.RateLimit)],
            RateGroups =
            [
                .. spec.RateGroups.Select(group => new RateGroupView(
                    EmittedNames.RateGroup(group.Group),
                    [.. RateLimitOf(group)]
                )),
            ],
            Operations = CSharpLiterals.Strings(spec.Operations),
        };
    }

    private static IEnumerable<PropertyView> RateLimitOf(RateLimitShape? rateLimit)
    {
        if (rateLimit is null)
            yield break;
        if (rateLimit.Group.Length > 0)
            yield return new PropertyView("Group", CSharpLiterals.String(rateLimit.Group));
        yield return new PropertyView("Requests", CSharpLiterals.Int(rateLimit.Requests));
        var (unit, length) =
            rateLimit.Seconds % 60 == 0 ? ("Minutes", rateLimit.Seconds / 60) : ("Seconds", rateLimit.Seconds);
        yield return new PropertyView("Window", $"global::System.TimeSpan.From{unit}({CSharpLiterals.Int(length)})");
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

internal sealed record RateGroupView(string Name, IReadOnlyList<PropertyView> Properties);

internal sealed record PropertyView(string Name, string Value);
