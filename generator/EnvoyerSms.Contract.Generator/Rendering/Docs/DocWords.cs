using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Docs;

/// <summary>What the XML docs say around the words of the contract, in the language chosen; finished XML, one string per line.</summary>
internal sealed partial class DocWords(DocLanguage language)
{
    private bool IsFrench => language == DocLanguage.Fr;

    private string Say(string en, string fr) => IsFrench ? fr : en;

    private string Semicolon => Say("; ", " ; ");

    /// <summary>The summary in the chosen language, else in the other, else the name in words: public members always have one.</summary>
    public string Text(Fact fact, string name)
    {
        var text = Words(fact.Summary);
        return XmlDocText.Escape((text.Length > 0 ? text : CSharpNames.Words(name) + ".").Trim());
    }

    // In the chosen language, else in the other.
    private string Words(LocalizedText words)
    {
        var (first, second) = IsFrench ? (words.Fr, words.En) : (words.En, words.Fr);
        return first is { Length: > 0 } ? first : second ?? "";
    }

    public string[] Lines(Fact fact, string name, params string[] remarks) =>
        [Summary(Text(fact, name)), .. Remarks([.. remarks, .. History(fact)])];

    /// <summary>One line for all that are not empty, none where all are.</summary>
    public string[] Remarks(params string[] remarks)
    {
        var text = string.Join(Semicolon, remarks.Where(part => part.Length > 0));
        return text.Length == 0 ? [] : [$"<remarks>{Sentence(text)}</remarks>"];
    }

    public static string Summary(string xml) => $"<summary>{xml}</summary>";

    /// <summary>Advice for <c>[Obsolete]</c>; empty where the fact is not deprecated.</summary>
    public string Advice(Fact fact) =>
        fact.Removed is { } removed ? Advice(removed)
        : fact.Deprecated is not { } deprecated ? ""
        : deprecated.Use.Length == 0
            ? Say($"Since version {deprecated.Since} of the API.", $"Depuis la version {deprecated.Since} de l'API.")
        : Say(
            $"Since version {deprecated.Since} of the API; use {deprecated.Use}.",
            $"Depuis la version {deprecated.Since} de l'API ; utilisez {deprecated.Use}."
        );

    private string Advice(Removal removed)
    {
        var use = removed.Use.Length == 0 ? "" : Say($"; use {removed.Use}", $" ; utilisez {removed.Use}");
        var reason = Words(removed.Reason).Trim();
        var why =
            reason.Length == 0
                ? "."
                : Say(": ", " : ") + reason + (reason.EndsWith(".", StringComparison.Ordinal) ? "" : ".");
        return Say(
                $"Removed in version {removed.Since} of the API",
                $"Supprimé dans la version {removed.Since} de l'API"
            )
            + use
            + why;
    }

    /// <summary>Advice for <c>[Obsolete]</c> on the old name of something.</summary>
    public string Renamed(string now) => Say($"Renamed; use {now}.", $"Renommé ; utilisez {now}.");

    public string[] FormerName(string now) =>
        [Summary(Say($"The old name of {Code(now)}.", $"L'ancien nom de {Code(now)}."))];

    /// <summary>Names any of which is understood.</summary>
    public string Field(IEnumerable<string> wire) =>
        Say("field ", "champ ") + string.Join(Say(" or ", " ou "), wire.Select(Code));

    public string NullWhereNotTold(FieldModel field) =>
        field.Required || field.Repeated
            ? ""
            : Say("null where the response does not say", "null si la réponse ne le dit pas");

    /// <summary>Names that together carry one value.</summary>
    public string Fields(IReadOnlyCollection<string> wire) =>
        wire.Count == 1
            ? Field(wire)
            : Say("fields ", "champs ") + string.Join(Say(" and ", " et "), wire.Select(Code));

    /// <summary>Where a value of a request travels, and under which names.</summary>
    public string Place(ParameterPlace place, IReadOnlyCollection<string> wire) =>
        place switch
        {
            ParameterPlace.Path => Say("in the path as ", "dans le chemin comme ") + Code(wire.First()),
            ParameterPlace.Header => Say("header ", "en-tête ") + Code(wire.First()),
            _ => Fields(wire),
        };

    /// <summary>The zone whose clocks an instant is written by.</summary>
    public string ReadIn(TimeShape? time) =>
        time is null ? "" : Say($"an instant, read in {Code(time.Iana)}", $"un instant, lu en {Code(time.Iana)}");

    /// <summary>How a value stands on the wire, where its C# type does not say; empty where there is nothing to tell.</summary>
    public string Sent(ParameterModel parameter)
    {
        var sent = parameter.Type switch
        {
            ParameterType.Boolean when parameter.Words is not ["true", "false"] => Say(
                "sent as ",
                "envoyé sous la forme "
            ) + $"{Code(parameter.Words[0])} {Say("or", "ou")} {Code(parameter.Words[1])}",
            ParameterType.Duration => parameter.Unit switch
            {
                DurationUnit.Milliseconds => Say("sent in whole milliseconds", "envoyé en millisecondes entières"),
                DurationUnit.Minutes => Say("sent in whole minutes", "envoyé en minutes entières"),
                _ => Say("sent in whole seconds", "envoyé en secondes entières"),
            },
            _ => "",
        };
        return parameter.As == ListForm.Fields
            ? string.Join(
                Semicolon,
                new[] { Say("one field for each item", "un champ par élément"), sent }.Where(part => part.Length > 0)
            )
            : sent;
    }

    public string Default(string value) =>
        value.Length == 0 ? "" : Say($"default {Code(value)}", $"par défaut {Code(value)}");

    private static string Code(string text) => $"<c>{XmlDocText.Escape(text)}</c>";

    private IEnumerable<string> History(Fact fact)
    {
        if (fact.Basis is { } basis)
            yield return Basis(basis.Kind) + (basis.Lines.Length == 0 ? "" : " " + XmlDocText.Escape(basis.Lines));
        if (fact.Since is { } since)
            yield return Say($"since version {since} of the API", $"depuis la version {since} de l'API");
        if (fact.Removed is { } removed)
            yield return Say(
                $"removed in version {removed.Since} of the API",
                $"supprimé dans la version {removed.Since} de l'API"
            );
        else if (fact.Deprecated is { } deprecated)
            yield return Say(
                $"deprecated since version {deprecated.Since}",
                $"déprécié depuis la version {deprecated.Since}"
            );
    }

    private string Basis(BasisKind kind) =>
        kind switch
        {
            BasisKind.Documented => Say("documented", "documenté"),
            BasisKind.Observed => Say("observed", "constaté"),
            _ => Say("assumed", "supposé"),
        };

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1) + ".";
}
