using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>What a contract says was removed, up to a version of it: no call has it any more, but its names stay to tell what became of them.</summary>
internal sealed class Tombstones
{
    private readonly ContractModel _whole;
    private readonly ApiVersion _version;
    private readonly HashSet<string> _known;

    /// <param name="whole">The contract with all that ever was.</param>
    /// <param name="now">What of it is there.</param>
    public Tombstones(ContractModel whole, ContractModel now)
    {
        (_whole, _version) = (whole, now.Api.Version);
        _known = new(
            now.Enums.Select(item => item.Name).Concat(now.Types.Select(type => type.Name)),
            StringComparer.Ordinal
        );
    }

    /// <summary>All that ever was, of which the response of an operation that is gone can be told.</summary>
    public ContractModel Whole => _whole;

    /// <summary>As much of them as a call that no longer compiles names.</summary>
    public EquatableArray<OperationModel> Operations =>
        _whole
            .Operations.Where(operation => IsGone(operation.Fact))
            .Select(operation =>
                operation with
                {
                    Parameters = operation
                        .Parameters.Where(parameter =>
                            new Lifetime(operation.Fact).Has(parameter.Fact) && !(parameter.Fact.Since > _version)
                        )
                        // It went with the operation, of which that is said.
                        .Select(parameter =>
                            Parameter(parameter) with
                            {
                                Fact = parameter.Fact with { Removed = null },
                            }
                        )
                        .ToEquatableArray(),
                    Rules = [],
                    ResourceId = "",
                    Batch = "",
                    BatchAt = "",
                    AlreadyDone = null,
                    Errors = [],
                }
            )
            .ToEquatableArray();

    public EquatableArray<ParameterModel> Parameters(string operation) =>
        _whole
            .Operations.First(known => known.Name == operation)
            .Parameters.Where(parameter => IsGone(parameter.Fact))
            .Select(Parameter)
            .ToEquatableArray();

    public EquatableArray<FieldModel> Fields(string type) =>
        _whole
            .Types.First(known => known.Name == type)
            .Fields.Where(field => IsGone(field.Fact))
            .Select(field => IsKnown(field.TypeName) ? field : field with { Type = FieldType.String, TypeName = "" })
            .ToEquatableArray();

    public EquatableArray<EnumValueModel> Values(string name) =>
        _whole.Enums.First(known => known.Name == name).Values.Where(value => IsGone(value.Fact)).ToEquatableArray();

    /// <summary>Errors that are gone with their details, and of the others what details are gone.</summary>
    public EquatableArray<ErrorModel> Errors =>
        _whole
            .Errors.Select(error =>
                error with
                {
                    Details = error
                        .Details.Where(detail => IsGone(error.Fact) || IsGone(detail.Fact))
                        .Select(detail =>
                            IsGone(detail.Fact)
                                ? detail
                                : detail with
                                {
                                    Fact = detail.Fact with { Removed = error.Fact.Removed! with { Use = "" } },
                                }
                        )
                        .ToEquatableArray(),
                }
            )
            .Where(error => IsGone(error.Fact) || error.Details.Count > 0)
            .ToEquatableArray();

    private ParameterModel Parameter(ParameterModel parameter)
    {
        var plain = parameter with { Rules = [], Measure = null, Requires = null, Caution = default };
        return IsKnown(plain.TypeName) ? plain : plain with { Type = ParameterType.String, TypeName = "" };
    }

    // An enum of which no value is left is not emitted.
    private bool IsKnown(string typeName) => typeName.Length == 0 || _known.Contains(typeName);

    private bool IsGone(Fact fact) => fact.Removed?.Since <= _version && !(fact.Since > _version);
}
