using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>Examples as typed calls.</summary>
internal sealed record ExamplesView
{
    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required string Name { get; init; }
    public required string Interface { get; init; }
    public required IReadOnlyList<ExampleView> Examples { get; init; }
    public required DocWords Words { get; init; }

    public static ExamplesView Of(ExamplesSpec spec)
    {
        var values = new ExampleValues(spec);
        return new ExamplesView
        {
            // Examples of what is deprecated are examples too.
            File = FileView.Of(spec.Context, usesDeprecated: true),
            Visibility = spec.Context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Name = spec.Context.Names.Examples,
            Interface = spec.Context.Names.Interface,
            Examples =
            [
                .. spec.Contract.Operations.SelectMany(operation =>
                    operation.Examples.Select(example =>
                        ExampleView.Of(spec.Context, spec.Contract.Api.Authentication, values, operation, example)
                    )
                ),
            ],
            Words = new DocWords(spec.Context.Language),
        };
    }
}

/// <param name="Settings">Properties that are set beside the call.</param>
/// <param name="Arguments">Of the call, before the cancellation token.</param>
/// <param name="AnswersNothing">The call gives no result.</param>
/// <param name="Expected">Arguments of each value that the result must hold.</param>
internal sealed record ExampleView(
    IReadOnlyList<PropertyView> Settings,
    string Method,
    string Arguments,
    bool AnswersNothing,
    bool HasExpected,
    IReadOnlyList<string> Expected
)
{
    public static ExampleView Of(
        ContractContext context,
        AuthenticationModel authentication,
        ExampleValues values,
        OperationModel operation,
        ExampleModel example
    )
    {
        var expected = values.Expected(operation, example).ToArray();
        return new ExampleView(
            [.. SettingsOf(context, authentication, operation, example)],
            EmittedNames.Method(operation.Name),
            operation.Parameters.Count == 0 ? "" : values.Request(operation, example) + ", ",
            operation.AnswersNothing,
            expected.Length > 0,
            expected
        );
    }

    // What an example omits is omitted here too.
    private static IEnumerable<PropertyView> SettingsOf(
        ContractContext context,
        AuthenticationModel authentication,
        OperationModel operation,
        ExampleModel example
    )
    {
        yield return new PropertyView("Operation", CSharpLiterals.String(operation.Name));
        yield return new PropertyView("Name", CSharpLiterals.String(example.Name));
        if (example.Form.Length > 0)
            yield return new PropertyView("Form", CSharpLiterals.String(example.Form));
        var fields = CredentialFields(authentication);
        if (fields.Length > 0)
            yield return new PropertyView("Credentials", $"[{fields}]");
        yield return new PropertyView("Status", CSharpLiterals.Int(example.Status));
        yield return new PropertyView("Response", CSharpLiterals.String(example.Response));
        if (example.Now.Length > 0)
            yield return new PropertyView("Now", CSharpLiterals.Instant(example.Now));
        if (example.Error.Length > 0)
            yield return new PropertyView("Error", $"{context.Names.Errors}.{example.Error}");
    }

    // Empty where a scheme keeps them out of the form.
    private static string CredentialFields(AuthenticationModel authentication) =>
        authentication.Schemes.All(scheme => scheme.Kind is SchemeKind.Form or SchemeKind.Query)
            ? CSharpLiterals.Strings(authentication.Credentials.Select(credential => credential.Wire))
            : "";
}
