using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>The enums and types as read, by name. Of two with the same name the first is used.</summary>
internal sealed class Vocabulary(IEnumerable<EnumModel> enums, IEnumerable<TypeModel> types)
{
    private readonly Dictionary<string, EnumModel> _enums = enums
        .GroupBy(item => item.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly Dictionary<string, TypeModel> _types = types
        .GroupBy(item => item.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public IEnumerable<TypeModel> Types => _types.Values;

    public EnumModel? FindEnum(string name) => _enums.TryGetValue(name, out var found) ? found : null;

    public TypeModel? FindType(string name) => _types.TryGetValue(name, out var found) ? found : null;
}
