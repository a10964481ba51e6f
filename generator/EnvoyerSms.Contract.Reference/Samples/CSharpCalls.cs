using System.Text;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Reference.Samples;

/// <summary>C# that uses the client of a contract. It compiles where <c>client</c> is one, and has no word of any language.</summary>
internal sealed class CSharpCalls(ContractModel contract)
{
    private const string Indent = "    ";

    private readonly EmittedNames _names = new(contract.Api.Name);
    private readonly CSharpValue _values = new(contract);

    /// <summary>The call of an example; without one, a call with the required parameters.</summary>
    public string Call(OperationModel operation, ExampleModel? example)
    {
        var call = $"await client.{EmittedNames.Method(operation.Name)}({Request(operation, example)});";
        return operation.AnswersNothing ? call : "var response = " + call;
    }

    /// <summary>All pages, one item after the other.</summary>
    public string Pages(OperationModel operation, PagesModel pages) =>
        $"await foreach (var item in client.{EmittedNames.Method(pages.Name)}({Request(operation, Good(operation))}))\n{Indent}Console.WriteLine(item);";

    /// <summary>Calls until the response is final.</summary>
    public string Wait(OperationModel operation, PollModel poll) =>
        $"var waited = await client.{EmittedNames.Method(poll.Name)}({Request(operation, Good(operation))});\nvar response = waited.IsFinal ? waited.Response : null;";

    /// <summary>A call that is ready for one error or detail.</summary>
    /// <param name="detail">The detail; null for the error as a whole.</param>
    public string Catch(OperationModel? operation, ErrorModel error, ErrorDetailModel? detail)
    {
        var test = detail is null
            ? $"problem.ErrorId == {_names.ErrorId}.{error.Name}"
            : $"problem.Error == {_names.Errors}.{detail.Name}";
        var call = operation is null
            ? "await Task.CompletedTask;"
            : $"await client.{EmittedNames.Method(operation.Name)}({(operation.Parameters.Count == 0 ? "" : "request")});";
        var given = operation is { Parameters.Count: > 0 }
            ? $"var request = {Object(operation, Members(operation, Good(operation)), "")};\n"
            : "";
        return $"{given}try\n{{\n{Indent}{call}\n}}\ncatch ({_names.Exception} problem) when ({test})\n{{\n{Indent}Console.WriteLine(problem.Message);\n}}";
    }

    /// <summary>A client with one way to authenticate.</summary>
    public string Client(SchemeModel scheme)
    {
        var text = new StringBuilder(
            $"using var own = {_names.Client}.Create(\n{Indent}new {_names.Options}\n{Indent}{{\n"
        );
        Add("Authentication", $"{_names.Authentication}.{scheme.Name}");
        foreach (
            var credential in contract.Api.Authentication.Credentials.Where(credential => IsGiven(credential, scheme))
        )
            Add(credential.Name, credential.Type == CredentialType.Integer ? "1" : CSharpText.Literal("…"));
        if (scheme.Kind == SchemeKind.Signature)
            Add("Sign", "request => request.AddHeader(\"X-Signature\", \"…\")");
        return text.Append($"{Indent}}}\n);").ToString();

        void Add(string name, string value) =>
            text.Append(Indent).Append(Indent).Append(name).Append(" = ").Append(value).Append(",\n");
    }

    /// <summary>What is left of the rate limit.</summary>
    public static string RateLimit => "var limit = await client.GetRateLimitAsync();";

    private bool IsGiven(CredentialModel credential, SchemeModel scheme) =>
        credential.Required
        && (
            scheme.Credentials.Contains(credential.Name)
            || scheme.Headers.Any(header => header.Credential == credential.Name)
            || contract.Api.Authentication.InAddress.Contains(credential.Name)
        );

    private static ExampleModel? Good(OperationModel operation) =>
        operation.Examples.OrderBy(example => example.Error.Length > 0).FirstOrDefault();

    // As the one argument of a call.
    private string Request(OperationModel operation, ExampleModel? example) =>
        operation.Parameters.Count == 0 ? ""
        : Members(operation, example) is { Count: > 0 } members ? $"\n{Indent}{Object(operation, members, Indent)}\n"
        : $"new {EmittedNames.Request(operation.Name)}()";

    private static string Object(OperationModel operation, IEnumerable<string> members, string indent) =>
        $"new {EmittedNames.Request(operation.Name)}\n{indent}{{\n{string.Concat(members.Select(member => $"{indent}{Indent}{member},\n"))}{indent}}}";

    private List<string> Members(OperationModel operation, ExampleModel? example) =>
        [
            .. operation
                .Parameters.Select(parameter => (parameter.Name, Value: Given(parameter, example)))
                .Where(member => member.Value is not null)
                .Select(member => $"{member.Name} = {member.Value}"),
        ];

    private string? Given(ParameterModel parameter, ExampleModel? example)
    {
        if (example is null)
            return parameter.Required ? _values.OfAny(parameter) : null;
        var value = example.Request.FirstOrDefault(value => value.Path == parameter.Name);
        return value is null || (value.Values.Count == 0 && !value.IsList) ? null : _values.Of(parameter, value);
    }
}
