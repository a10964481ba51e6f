using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>What an operation answers, and where.</summary>
internal static class ResponseKeys
{
    private const string Nothing = "none";
    private static readonly string[] OfAType = ["resourceId", "pages", "poll"];

    /// <returns>The type, empty where nothing is answered; the path of its element; the root.</returns>
    public static (string Type, string Element, string Root) Read(Keys operation)
    {
        var node = operation.Required("response");
        if (node is YamlScalar { IsNull: false } word)
            return (ReadWord(operation, word), "", "");
        using var response = operation.Scope.Open(
            node,
            operation.LocationOfKey("response"),
            $"the response of {operation.What}"
        );
        return (ReadType(response), ReadElement(response), ReadRoot(response));
    }

    private static string ReadWord(Keys operation, YamlScalar word)
    {
        if (word.Text != Nothing)
        {
            operation.Scope.ReportUnknown(RuleIds.UnknownChoice, word, [Nothing], "a response");
            return word.Text;
        }
        foreach (var key in OfAType.Where(operation.Has))
            operation.DoesNotFit(
                key,
                "an operation that answers nothing",
                "name the type that it answers, or leave it out"
            );
        return "";
    }

    private static string ReadType(Keys response)
    {
        var types = response.Scope.Names.TypeNames;
        var type = response.RequiredText("type");
        var name = type?.Text ?? "";
        if (type is not null && !types.Contains(name))
        {
            response.Scope.ReportUnknown(RuleIds.UnknownType, type, types, "a response");
            name = response.Scope.Meant(name, types);
        }
        response.Scope.Names.Used.Add(name);
        return name;
    }

    private static string ReadElement(Keys response)
    {
        var element = response.OptionalScalar("element");
        var taken = response.Scope.EnvelopeWires.FirstOrDefault(other => other.Wire.Text == element?.Text);
        if (taken is not null)
            response.Scope.Report(RuleIds.DuplicateWireName, element!.Location, element.Text, taken.Owner);
        return ResponsePaths.CheckElement(response.Scope.Problems, element);
    }

    private static string ReadRoot(Keys response)
    {
        var envelope = response.Scope.Envelope;
        var root = envelope is { Root: "" } ? response.RequiredText("root") : response.OptionalScalar("root");
        if (root is not null && root.Text == envelope?.ErrorRoot)
            response.Scope.Report(
                RuleIds.DuplicateWireName,
                root.Location,
                Words.Short(root.Text),
                Wording.Verbatim("envelope.error.root")
            );
        return WireNames.CheckElement(response.Scope.Problems, root);
    }
}
