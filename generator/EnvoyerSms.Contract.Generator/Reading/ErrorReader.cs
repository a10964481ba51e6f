using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>The errors that the API answers, and what it says in detail.</summary>
internal static class ErrorReader
{
    /// <summary>Stands in a message for values of the request.</summary>
    private const string Values = "{values}";

    public static EquatableArray<ErrorModel> ReadAll(Keys root)
    {
        var entries = root.Entries("errors");
        // Errors and details become members of one class.
        var details = entries.SelectMany(error => Declarations.Entries(error.Value, "details"));
        Names.Check(
            root.Scope.Problems,
            entries.Concat(details),
            Names.Error,
            owner: new EmittedNames(root.Scope.Names.ApiName).Errors
        );
        var ids = new Distinct(root.Scope.Problems, "the id of");
        var messages = new Distinct(root.Scope.Problems, "the message of");
        var siblings = root.Scope.Names.ErrorNames;
        return entries.ReadAll(entry => ReadError(root.Scope, entry, ids, messages, siblings));
    }

    private static ErrorModel ReadError(
        ContractScope scope,
        YamlEntry entry,
        Distinct ids,
        Distinct messages,
        IReadOnlyCollection<string> siblings
    )
    {
        using var keys = scope.Open(entry, $"the error '{entry.Name}'");
        var id = keys.AsNumber(keys.Required("id"), "id", int.MinValue, int.MaxValue);
        ids.Add(id is { } number ? Words.Number(number) : "", entry.Name, keys.LocationOf("id"));
        var message = ReadMessage(keys, messages);
        var fact = FactReader.Read(keys, siblings);
        return new ErrorModel
        {
            Name = entry.Name,
            Id = (int)(id ?? 0),
            Message = message,
            Details = keys.Entries("details").ReadAll(detail => ReadDetail(scope, detail, message, fact, messages)),
            Fact = fact,
        };
    }

    private static string ReadMessage(Keys keys, Distinct messages)
    {
        using var aside = keys.Scope.Problems.Aside();
        var message = keys.Text("message");
        messages.Add(message, keys.Name, keys.LocationOf("message"));
        return message;
    }

    private static ErrorDetailModel ReadDetail(
        ContractScope scope,
        YamlEntry entry,
        string message,
        Fact owner,
        Distinct messages
    )
    {
        using var keys = scope.Open(entry, $"the detail '{entry.Name}'");
        // A wording that is wrong is not recognised in a response; the error is.
        using var aside = scope.Problems.Aside();
        var whole = keys.RequiredText("message");
        messages.Add(whole?.Text ?? "", entry.Name, keys.LocationOf("message"));
        return new ErrorDetailModel
        {
            Name = entry.Name,
            Message = whole?.Text ?? "",
            Detail = whole is null ? "" : ReadDetailText(scope, whole, message),
            Parameters = keys.OneOrMoreTexts("parameter")
                .Select(wire => References.Wire(scope, wire))
                .ToEquatableArray(),
            Fact = FactReader.Read(keys, scope.Names.ErrorNames, owner),
        };
    }

    /// <summary>What is left of the message without that of its error and the separator.</summary>
    private static string ReadDetailText(ContractScope scope, YamlScalar whole, string message)
    {
        var first = whole.Text.IndexOf(Values, StringComparison.Ordinal);
        if (first != whole.Text.LastIndexOf(Values, StringComparison.Ordinal))
            scope.Report(
                RuleIds.BadValue,
                whole.Location,
                Words.Short(whole.Text),
                "a message with one " + Values + " at most"
            );
        if (message.Length == 0)
            return "";
        if (!whole.Text.StartsWith(message, StringComparison.Ordinal))
            return Refused();
        var rest = whole.Text.Substring(message.Length);
        var separator = scope.DetailSeparators.FirstOrDefault(known =>
            rest.StartsWith(known, StringComparison.Ordinal)
        );
        return separator is null || rest.Length == separator.Length ? Refused() : rest.Substring(separator.Length);

        string Refused()
        {
            var separators = Words.OneOf(scope.DetailSeparators);
            scope.Report(RuleIds.BadDetailMessage, whole.Location, Words.Short(message), separators);
            return whole.Text;
        }
    }
}
