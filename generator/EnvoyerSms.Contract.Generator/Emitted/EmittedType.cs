using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Emitted;

internal enum NameOrigin
{
    Api,
    Operation,
    Enum,
    Type,
}

/// <summary>A type that a contract adds to its namespace.</summary>
/// <param name="Declared">The name in the contract that it comes from.</param>
internal sealed record EmittedType(string Name, NameOrigin Origin, string Declared)
{
    private static readonly string[] OfTheRuntime =
    [
        "Runtime",
        "GsmText",
        "GsmMeasure",
        "UnsupportedCharacter",
        "PhoneDigits",
        "ApiRateLimitException",
    ];

    /// <summary>In words: <c>the request of 'SendMessage'</c>.</summary>
    public Wording What =>
        Origin switch
        {
            NameOrigin.Operation when Name == EmittedNames.Request(Declared) => $"the request of '{Declared}'",
            NameOrigin.Operation when Name == EmittedNames.Batches(Declared) => $"the batches of '{Declared}'",
            NameOrigin.Operation => $"the definition of '{Declared}'",
            NameOrigin.Enum when Name != Declared => $"the extensions of '{Declared}'",
            NameOrigin.Enum => $"the enum '{Declared}'",
            NameOrigin.Type => $"the type '{Declared}'",
            _ => (Wording)$"a part of the client of '{Declared}'",
        };

    /// <summary>Full name of the client that a contract describes.</summary>
    public static string Client(ApiModel api) => $"{api.Namespace}.{new EmittedNames(api.Name).Client}";

    public static IEnumerable<EmittedType> Of(ContractModel model)
    {
        var api = model.Api.Name;
        foreach (var name in new EmittedNames(api).Types)
            yield return new EmittedType(name, NameOrigin.Api, api);
        foreach (var item in model.Enums)
        {
            yield return new EmittedType(item.Name, NameOrigin.Enum, item.Name);
            yield return new EmittedType(EmittedNames.EnumExtensions(item.Name), NameOrigin.Enum, item.Name);
        }
        foreach (var type in model.Types)
            yield return new EmittedType(type.Name, NameOrigin.Type, type.Name);
        foreach (var operation in model.Operations)
        {
            yield return new EmittedType(EmittedNames.Definition(operation.Name), NameOrigin.Operation, operation.Name);
            if (operation.Batch.Length > 0)
                yield return new EmittedType(
                    EmittedNames.Batches(operation.Name),
                    NameOrigin.Operation,
                    operation.Name
                );
            if (operation.Parameters.Count > 0)
                yield return new EmittedType(
                    EmittedNames.Request(operation.Name),
                    NameOrigin.Operation,
                    operation.Name
                );
            if (operation is { Parameters.Count: > 0, Fact.HasAlias: true })
                yield return new EmittedType(
                    EmittedNames.Request(operation.Fact.Was),
                    NameOrigin.Operation,
                    operation.Fact.Was
                );
        }
    }

    /// <summary>Emitted code finds the runtime by its full name, which a type of the runtime's own namespace could hide.</summary>
    public static bool HidesTheRuntime(string space, string name) =>
        space == "EnvoyerSms" && (OfTheRuntime.Contains(name) || name.StartsWith("Api", StringComparison.Ordinal));
}
