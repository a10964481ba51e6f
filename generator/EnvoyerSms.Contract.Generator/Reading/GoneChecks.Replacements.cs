using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading;

// Advice that leads to what is gone itself.
internal sealed partial class GoneChecks
{
    private void CheckReplacements()
    {
        CheckReplacements(Errors(), error => error.Fact, error => error.Name, error => error.Path);
        foreach (var item in _model.Enums)
            CheckReplacements(
                item.Values,
                value => value.Fact,
                value => value.Name,
                value => PathOf("enums", item.Name, "values", value.Name)
            );
        foreach (var type in _model.Types)
            CheckReplacements(
                type.Fields,
                field => field.Fact,
                field => field.Name,
                field => PathOf("types", type.Name, "fields", field.Name)
            );
        CheckReplacements(
            _model.Operations,
            operation => operation.Fact,
            operation => operation.Name,
            operation => PathOf("operations", operation.Name)
        );
        foreach (var operation in _model.Operations)
            CheckReplacements(
                operation.Parameters,
                parameter => parameter.Fact,
                parameter => parameter.Name,
                parameter => PathOf("operations", operation.Name, "parameters", parameter.Name)
            );
    }

    // Errors and details are chosen from one set of names.
    private IEnumerable<Told> Errors() =>
        _model.Errors.SelectMany(error =>
        {
            var path = PathOf("errors", error.Name);
            return error
                .Details.Select(detail => new Told(detail.Name, detail.Fact, path.Of("details").Of(detail.Name)))
                .Prepend(new Told(error.Name, error.Fact, path));
        });

    private sealed record Told(string Name, Fact Fact, ContractPath Path);

    private void CheckReplacements<T>(
        IEnumerable<T> members,
        Func<T, Fact> fact,
        Func<T, string> name,
        Func<T, ContractPath> path
    )
    {
        var all = members.ToList();
        var gone = all.Where(member => fact(member).Removed is not null).ToList();
        foreach (var member in gone.Count == 0 ? [] : all)
        {
            var (key, use) = fact(member) switch
            {
                { Removed: { } removal } => ("removed", removal.Use),
                { Deprecated: { } deprecation } => ("deprecated", deprecation.Use),
                _ => ("", ""),
            };
            if (gone.FirstOrDefault(other => use.Length > 0 && name(other) == use) is { } other)
                Check(path(member).Of(key).Of("use"), use, fact(other));
        }
    }
}
