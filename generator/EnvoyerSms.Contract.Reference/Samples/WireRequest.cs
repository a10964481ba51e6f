using System.Text;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Reference.Samples;

/// <summary>A request as it travels, but for the credentials.</summary>
internal sealed class WireRequest(ApiModel api)
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const string Any = "…";

    public static string Verb(HttpVerb verb) => verb.ToString().ToUpperInvariant();

    /// <summary>How an operation is sent, where the client's options do not say.</summary>
    public HttpVerb Method(OperationModel operation) =>
        operation.Method ?? (api.Methods.Count > 0 ? api.Methods[0] : HttpVerb.Post);

    /// <summary>The path from the host on, with wire names in braces.</summary>
    public string Path(OperationModel operation) => Base().Path + operation.Path;

    public string Write(OperationModel operation, ExampleModel? example)
    {
        var method = Method(operation);
        var (host, path) = (Base().Host, Path(operation));
        var fields = Fields(operation, example);
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Path))
            path = path.Replace(
                $"{{{parameter.Wire[0].Name}}}",
                Value(parameter, example) is { } value ? Uri.EscapeDataString(value) : Any,
                StringComparison.Ordinal
            );
        var isInBody = method is HttpVerb.Post or HttpVerb.Put;
        if (!isInBody && fields.Length > 0)
            path = $"{path}?{fields}";
        var text = new StringBuilder($"{Verb(method)} {path} HTTP/1.1\nHost: {host}\n");
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Header))
        {
            if (Value(parameter, example) is { } value)
                text.Append(parameter.Wire[0].Name).Append(": ").Append(value).Append('\n');
        }
        if (isInBody && fields.Length > 0)
            text.Append("Content-Type: ").Append(FormType).Append("\n\n").Append(fields).Append('\n');
        return text.ToString();
    }

    // A credential may stand in the address, in braces, which are no part of a URI.
    private (string Host, string Path) Base()
    {
        var rest = api.BaseAddress[
            (api.BaseAddress.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..
        ];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (rest, "/") : (rest[..slash], rest[slash..]);
    }

    private static string Fields(OperationModel operation, ExampleModel? example)
    {
        if (example is { Form.Length: > 0 })
            return example.Form;
        var constants = operation.Constants.Select(constant =>
            $"{WireName.Escape(constant.Wire)}={Uri.EscapeDataString(constant.Value).Replace("%20", "+", StringComparison.Ordinal)}"
        );
        var parameters = operation
            .Parameters.Where(parameter => parameter.Place == ParameterPlace.Field && IsSent(parameter, example))
            .SelectMany(parameter => parameter.Wire)
            .Select(wire => $"{WireName.Of(wire.Name).At(0)}={Any}");
        return string.Join("&", constants.Concat(parameters));
    }

    private static bool IsSent(ParameterModel parameter, ExampleModel? example) =>
        example is null
            ? parameter.Required
            : example.Request.Any(value =>
                value.Path == parameter.Name
                && value.Values.Count > 0
                && !(parameter.Type == ParameterType.Flag && value.Values[0] == "false")
            );

    private static string? Value(ParameterModel parameter, ExampleModel? example) =>
        example?.Request.FirstOrDefault(value => value.Path == parameter.Name) is { Values.Count: > 0 } found
            ? string.Join(parameter.Separator, found.Values)
            : null;
}
