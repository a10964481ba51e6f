using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>Cuts a contract into what each emitted file is made from.</summary>
internal sealed class ContractSpecs
{
    private readonly ContractContext _context;
    private readonly ContractModel _model;
    private readonly Tombstones _gone;
    private readonly Dictionary<string, EnumShape> _enums;
    private readonly Dictionary<string, ErrorShape> _errors;
    private readonly HashSet<string> _deprecated;
    private readonly ResponseShapes _responses;
    private readonly ResponseShapes _pastResponses;

    private ContractSpecs(ContractContext context, ContractModel model, Tombstones gone)
    {
        _gone = gone;
        _context = context;
        _model = model;
        _enums = model.Enums.ToDictionary(
            item => item.Name,
            item => new EnumShape(item.Name, item.IsNumeric),
            StringComparer.Ordinal
        );
        _errors = model.Errors.SelectMany(Shapes).ToDictionary(shape => shape.Name, StringComparer.Ordinal);
        _responses = new ResponseShapes(model, context.Types);
        _pastResponses = new ResponseShapes(gone.Whole, context.Types);
        _deprecated = [.. Facts(model).Where(named => named.Fact.Deprecated is not null).Select(named => named.Name)];
    }

    /// <param name="model">What is there.</param>
    /// <param name="gone">What was removed.</param>
    public static IEnumerable<Spec> Of(ContractContext context, ContractModel model, Tombstones gone)
    {
        var specs = new ContractSpecs(context, model, gone);
        var removed = gone.Operations;
        return
        [
            new ClientSpec(
                context,
                model.Api.Version,
                model.Api.Fact,
                model.Api.RateLimit?.Fact,
                HasExtensions: removed.Count > 0
                    || model.Operations.Any(operation => operation.Fact.HasAlias || ShortForm.AllOf(operation).Any()),
                HasEffects: model.Operations.Any(operation => operation.Effect != Effect.Read),
                HasBatches: model.Operations.Any(operation => operation.Batch.Length > 0)
            ),
            new OperationNamesSpec(
                context,
                model
                    .Operations.Select(operation => new OperationName(operation.Name, operation.Fact.Was, Gone: null))
                    .Concat(removed.Select(operation => new OperationName(operation.Name, "", operation.Fact)))
                    .ToEquatableArray()
            ),
            specs.Api(),
            new OptionsSpec(context, model.Api.Authentication, RecordedFields.Of(model).ToEquatableArray()),
            new RegistrationSpec(context),
            new ErrorsSpec(
                context,
                model.Errors,
                gone.Errors,
                model.Api.Envelope.ErrorFields,
                HasNumbers: model.Api.Envelope is { HasTextIds: false, ErrorId.Length: > 0 }
            ),
            .. model.Enums.Select(item => new EnumSpec(context, item, gone.Values(item.Name))),
            .. model.Types.Select(specs.Type),
            .. model.Operations.Select(specs.Operation),
            .. removed.Select(specs.Operation),
        ];
    }

    private ApiSpec Api()
    {
        var api = _model.Api;
        var usesDeprecated = UsesDeprecated(api.Statuses.Select(status => status.WhenEmpty));
        return new ApiSpec(
            _context,
            api.Version,
            api.BaseAddress,
            api.TimeZone,
            api.Methods,
            _model.Operations.Any(operation =>
                operation is { Method: HttpVerb.Get or HttpVerb.Delete, HasFields: true }
            ),
            api.Envelope,
            // One operation that answers elsewhere makes all be read by paths: what reads them stands in the envelope.
            HasPaths: !api.Envelope.IsUsual || _model.Operations.Any(operation => operation.HasPaths),
            api.Statuses,
            api.RateLimit is { } rateLimit
                ? new RateLimitShape("", rateLimit.Requests, rateLimit.Seconds, rateLimit.OverLimit)
                : null,
            api.RateGroups.Select(group => new RateLimitShape(
                    group.Name,
                    group.Requests,
                    group.Seconds,
                    group.OverLimit
                ))
                .ToEquatableArray(),
            _model.Operations.Select(operation => operation.Name).ToEquatableArray(),
            usesDeprecated
        );
    }

    private TypeSpec Type(TypeModel type)
    {
        var used = type.Fields.Select(field => field.TypeName).ToArray();
        return new TypeSpec(
            _context,
            type,
            _gone.Fields(type.Name),
            EnumsAmong(used),
            _model.Types.Any(other => other.Fields.Any(field => field.Repeated && field.TypeName == type.Name)),
            HasDeprecated(type.Fact, type.Fields.Select(field => field.Fact)) || UsesDeprecated(used)
        );
    }

    private OperationSpec Operation(OperationModel operation)
    {
        var parameters = operation.Parameters;
        var isGone = operation.Fact.Removed is not null;
        var response = (isGone ? _pastResponses : _responses).Of(operation);
        var types = parameters
            .Select(parameter => parameter.TypeName)
            .Concat(response.Until.Select(step => step.TypeName))
            .Append(operation.Response)
            .ToArray();
        var told = (operation.Poll?.Pending ?? []).Concat(operation.AlreadyDone?.Errors ?? []);
        var errors = parameters
            .SelectMany(parameter => parameter.Rules)
            .Concat(operation.Rules)
            .Select(rule => rule.Error)
            .Concat(parameters.SelectMany(parameter => parameter.Wire.Select(wire => wire.Missing)))
            .Where(_errors.ContainsKey)
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        // Examples are emitted in a file of their own.
        return new OperationSpec(
            _context,
            operation with
            {
                Examples = default,
            },
            isGone ? [] : _gone.Parameters(operation.Name),
            response,
            EnumsAmong(types),
            errors.Select(name => _errors[name]).ToEquatableArray(),
            parameters.Any(parameter => parameter.IsInZone) ? Time() : null,
            response.UsesDeprecated
                || HasDeprecated(operation.Fact, parameters.Select(parameter => parameter.Fact))
                || UsesDeprecated(types.Concat(errors).Concat(told))
        );
    }

    private TimeShape? Time()
    {
        var dates = _model.Api.Versions.Select(version => version.Date).Where(date => date.Length > 0);
        var earliest = dates.OrderBy(date => date, StringComparer.Ordinal).FirstOrDefault() ?? "";
        return _model.Api.TimeZone is { } zone ? new TimeShape(zone.Iana, zone.Windows, earliest) : null;
    }

    private EquatableArray<EnumShape> EnumsAmong(IEnumerable<string> types) =>
        types
            .Where(_enums.ContainsKey)
            .Distinct(StringComparer.Ordinal)
            .Select(name => _enums[name])
            .ToEquatableArray();

    private bool UsesDeprecated(IEnumerable<string> names) => names.Any(_deprecated.Contains);

    private static bool HasDeprecated(Fact owner, IEnumerable<Fact> members) =>
        members.Prepend(owner).Any(fact => fact.Deprecated is not null);

    private static IEnumerable<ErrorShape> Shapes(ErrorModel error) =>
        error
            .Details.Select(detail => new ErrorShape(detail.Name, Number(error), detail.Detail, IsGeneral: false))
            .Prepend(new ErrorShape(error.Name, Number(error), "", IsGeneral: error.Details.Count > 0));

    private static int? Number(ErrorModel error) => error.Code is null ? error.Id : null;

    // What other files name: an error, enum or type that is deprecated makes its users deprecated code too.
    private static IEnumerable<NamedFact> Facts(ContractModel model) =>
        model
            .Errors.SelectMany(error =>
                error
                    .Details.Select(detail => new NamedFact(detail.Name, detail.Fact))
                    .Prepend(new NamedFact(error.Name, error.Fact))
            )
            .Concat(model.Enums.Select(item => new NamedFact(item.Name, item.Fact)))
            .Concat(model.Types.Select(type => new NamedFact(type.Name, type.Fact)));
}
