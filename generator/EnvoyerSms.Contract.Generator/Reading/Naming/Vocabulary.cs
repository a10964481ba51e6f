using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>The errors, enums and types as read, by name. Of two with the same name the first is used.</summary>
internal sealed class Vocabulary(
    EquatableArray<ErrorModel> errors,
    IEnumerable<EnumModel> enums,
    IEnumerable<TypeModel> types
)
{
    private readonly Dictionary<string, EnumModel> _enums = enums
        .GroupBy(item => item.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly Dictionary<string, TypeModel> _types = types
        .GroupBy(item => item.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The error of this name, or with a detail of this name.</summary>
    public ErrorModel? FindError(string name) =>
        errors.FirstOrDefault(error => error.Name == name || error.Details.Any(detail => detail.Name == name));

    public IEnumerable<TypeModel> Types => _types.Values;

    public EnumModel? FindEnum(string name) => _enums.TryGetValue(name, out var found) ? found : null;

    /// <summary>Without the fields that were removed before.</summary>
    public Vocabulary During(Lifetime lifetime) =>
        _types.Values.All(type => type.Fields.All(field => lifetime.Has(field.Fact)))
            ? this
            : new Vocabulary(
                errors,
                _enums.Values,
                _types.Values.Select(type =>
                    type with
                    {
                        Fields = type.Fields.Where(field => lifetime.Has(field.Fact)).ToEquatableArray(),
                    }
                )
            );

    public TypeModel? FindType(string name) => _types.TryGetValue(name, out var found) ? found : null;
}
