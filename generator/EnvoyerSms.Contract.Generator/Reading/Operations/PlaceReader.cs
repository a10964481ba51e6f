using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Operations;

/// <summary>Where a parameter travels: in the path where its wire name stands there, else where it says, else among the fields.</summary>
internal static class PlaceReader
{
    private static readonly Wording InThePath = "a parameter in the path";

    public static ParameterPlace Read(Keys keys, OperationScope operation, ParameterType type)
    {
        var said = (ParameterPlace?)keys.OptionalChoice("in", "a place of a parameter", Choices.Places);
        var wire = (keys.Peek("wire") as YamlScalar)?.Text;
        var isInPath = wire is not null && operation.PathNames.Contains(wire);
        if (said == ParameterPlace.Path && !isInPath)
        {
            var name = "{" + wire + "}";
            keys.DoesNotFit("in", "a parameter that is not in the path", $"write '{name}' where it stands in the path");
        }
        else if (isInPath && said is ParameterPlace.Field or ParameterPlace.Header)
            keys.DoesNotFit("in", "a parameter whose wire name stands in the path", "remove it");
        var place = isInPath ? ParameterPlace.Path : said ?? ParameterPlace.Field;
        if (place == ParameterPlace.Path)
            CheckPath(keys, type);
        if (place != ParameterPlace.Field)
            CheckSingle(keys, type, place == ParameterPlace.Path ? InThePath : "a header");
        return place;
    }

    /// <summary>What is so wherever the parameter travels there: no segment of a path is empty.</summary>
    /// <param name="own">Its rules: where one says so, with what the API answers, nothing is implied.</param>
    public static IEnumerable<RuleModel> Implied(ParameterModel parameter, IReadOnlyList<LocatedRule> own) =>
        parameter is { Place: ParameterPlace.Path, Type: ParameterType.String } && !own.Any(SaysNotEmpty)
            ?
            [
                new RuleModel
                {
                    Kind = ApiRuleKind.NotEmpty,
                    Limit = 0,
                    Argument = "",
                    Parameters = [],
                    Error = "",
                    When = [],
                    Unless = [],
                    Method = null,
                    Advice = false,
                    Fact = Fact.None,
                },
            ]
            : [];

    private static bool SaysNotEmpty(LocatedRule rule) =>
        rule.Model is { Kind: ApiRuleKind.NotEmpty, When.Count: 0, Unless.Count: 0, Method: null, Advice: false };

    // There is no address without its value.
    private static void CheckPath(Keys keys, ParameterType type)
    {
        if (type != ParameterType.Flag && keys.Peek("required") is not YamlScalar { Text: "true" })
            keys.Lacks(InThePath.ToSentence(), "required: true");
        if (keys.Has("personal"))
            keys.DoesNotFit("personal", InThePath, "logs and traces of every HTTP stack hold the path");
        if (keys.Has("since"))
            keys.DoesNotFit("since", InThePath, "it is as old as its operation");
        if (keys.Has("removed"))
            keys.DoesNotFit("removed", InThePath, "there is no address without it; say so of the operation");
    }

    private static void CheckSingle(Keys keys, ParameterType type, Wording owner)
    {
        if (type == ParameterType.Flag)
            keys.DoesNotFit("type", owner, "a flag is a field, or left out");
        if (keys.Has("repeated"))
            keys.DoesNotFit("repeated", owner, "it holds one value");
        if (keys.Peek("wire") is YamlSequence)
            keys.DoesNotFit("wire", owner, "it is not split");
    }
}
