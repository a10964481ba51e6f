using System.Globalization;
using System.Text;
using EnvoyerSms.Contract.Reference;
using EnvoyerSms.Contract.Reference.Samples;

namespace EnvoyerSms.Simulator.Reference;

// The C# that makes the same call as a request. Where a value is none that the client would send, it is left as a comment.
internal static class CSharpCall
{
    private const string Indent = "    ";

    public static string Write(OperationFacts operation, IReadOnlyDictionary<string, string> fields)
    {
        var members = operation.Parameters.SelectMany(parameter => Member(parameter, fields)).ToArray();
        if (operation.Parameters.Count == 0)
            return $"await client.{operation.Name}Async();";
        var text = new StringBuilder(
            $"await client.{operation.Name}Async(\n{Indent}new {operation.Name}Request\n{Indent}{{\n"
        );
        foreach (var member in members)
            text.Append(Indent).Append(Indent).Append(member).Append('\n');
        return text.Append($"{Indent}}}\n);").ToString();
    }

    private static IEnumerable<string> Member(ParameterFacts parameter, IReadOnlyDictionary<string, string> fields)
    {
        var values = parameter.Fields.Select(fields.GetValueOrDefault).ToArray();
        if (Array.TrueForAll(values, value => value is null))
            return parameter.IsRequired ? [$"// {parameter.Name} is missing."] : [];
        return Value(parameter, values) is { } value
            ? [$"{parameter.Name} = {value},"]
            : [$"// {parameter.Name}: {CSharpText.Literal(string.Join(' ', values))} is no value of its type."];
    }

    private static string? Value(ParameterFacts parameter, string?[] values) =>
        values is [{ } first, ..]
            ? parameter.Type switch
            {
                "flag" => first == "1" ? "true" : "false",
                "integer" => long.TryParse(
                    first,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number.ToString(CultureInfo.InvariantCulture)
                    : null,
                "dateTime" => Moment(values),
                _ when parameter.IsList => $"[{string.Join(", ", first.Split(',').Select(CSharpText.Literal))}]",
                _ => CSharpText.Literal(first),
            }
            : null;

    // With the offset that France has then: the moment is the same wherever the program runs.
    private static string? Moment(string?[] values)
    {
        var isTime = DateTime.TryParseExact(
            string.Concat(values),
            "yyyyMMddHHmm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        );
        // The calendar begins in Greenwich: the first minutes of its first day in France come before it.
        if (!isTime || local.Date == DateTime.MinValue)
            return null;
        var offset = EnvoyerSmsApi.TimeZone.FromLocal(local).Offset;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"new DateTimeOffset({local.Year}, {local.Month}, {local.Day}, {local.Hour}, {local.Minute}, 0, TimeSpan.FromHours({offset.TotalHours}))"
        );
    }
}
