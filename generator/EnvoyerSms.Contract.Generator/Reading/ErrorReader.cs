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
        var all = entries.Concat(entries.SelectMany(error => Declarations.Entries(error.Value, "details"))).ToList();
        var owner = new EmittedNames(root.Scope.Names.ApiName).Errors;
        Names.Check(root.Scope.Problems, all, Names.Error, owner);
        FormerNames.Check(root.Scope.Problems, all, Names.Error, owner);
        var ids = new Distinct(root.Scope.Problems, "the id of");
        var messages = new Distinct(root.Scope.Problems, "the message of");
        var siblings = root.Scope.Names.ErrorNames;
        var number = 0;
        return entries.ReadAll(entry => ReadError(root.Scope, entry, ++number, ids, messages, siblings));
    }

    private static ErrorModel ReadError(
        ContractScope scope,
        YamlEntry entry,
        int number,
        Distinct ids,
        Distinct messages,
        IReadOnlyCollection<string> siblings
    )
    {
        using var keys = scope.Open(entry, $"the error '{entry.Name}'");
        var (id, code) = ReadId(keys, number, ids);
        var message = ReadMessage(keys, messages);
        var fact = FactReader.ReadMember(keys, siblings);
        return new ErrorModel
        {
            Name = entry.Name,
            Id = id,
            Code = code,
            Message = message,
            Details = ReadDetails(keys, message).ReadAll(detail => ReadDetail(scope, detail, message, fact, messages)),
            Fact = fact,
        };
    }

    private static (int Id, string? Code) ReadId(Keys keys, int number, Distinct ids)
    {
        if (keys.Scope.Envelope is { ErrorId: "", ErrorMessage.Length: > 0 })
        {
            if (keys.Optional("id") is not null)
                keys.DoesNotFit(
                    "id",
                    "errors of this API",
                    "its envelope has no 'error.id': an error is known by its message"
                );
            return (number, "");
        }
        if (keys.Scope.Envelope is { HasTextIds: true })
        {
            var code = keys.Text("id");
            ids.Add(code, keys.Name, keys.LocationOf("id"));
            return (number, code);
        }
        var id = keys.AsNumber(keys.Required("id"), "id", int.MinValue, int.MaxValue);
        ids.Add(id is { } known ? Words.Number(known) : "", keys.Name, keys.LocationOf("id"));
        return ((int)(id ?? 0), null);
    }

    private static string ReadMessage(Keys keys, Distinct messages)
    {
        using var aside = keys.Scope.Problems.Aside();
        var message = NeedsMessage(keys) ? keys.Text("message") : keys.OptionalText("message");
        messages.Add(message, keys.Name, keys.LocationOf("message"));
        return message;
    }

    // An API that sends no messages has no words to be known by.
    private static bool NeedsMessage(Keys keys) => keys.Scope.Envelope is not { ErrorMessage: "", ErrorId.Length: > 0 };

    private static IReadOnlyList<YamlEntry> ReadDetails(Keys keys, string message)
    {
        var details = keys.Entries("details");
        if (details.Count > 0 && message.Length == 0 && !NeedsMessage(keys))
            keys.DoesNotFit("details", "an error without a message", "a detail is known by its words");
        return details;
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
            Fact = FactReader.ReadMember(keys, scope.Names.ErrorNames, owner),
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
