using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

internal static class YamlEntries
{
    public static EquatableArray<T> ReadAll<T>(this IReadOnlyList<YamlEntry> entries, Func<YamlEntry, T> read)
        where T : notnull
    {
        var all = new List<T>(entries.Count);
        foreach (var entry in entries)
            all.Add(read(entry));
        return all.ToEquatableArray();
    }
}
