using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Docs;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The extension methods that register a client.</summary>
internal sealed record RegistrationView
{
    public required FileView File { get; init; }
    public required string Visibility { get; init; }
    public required string GeneratedCode { get; init; }
    public required string Name { get; init; }
    public required string Method { get; init; }
    public required string ApiLiteral { get; init; }
    public required string Interface { get; init; }
    public required string Client { get; init; }
    public required string Options { get; init; }
    public required string ClassDoc { get; init; }
    public required DocWords Words { get; init; }

    public static RegistrationView Of(RegistrationSpec spec)
    {
        var context = spec.Context;
        var words = new DocWords(context.Language);
        return new RegistrationView
        {
            // Where the extension methods of every library are, so that users need no further using.
            File = new FileView("Microsoft.Extensions.DependencyInjection", UsesDeprecated: false),
            Visibility = context.Visibility,
            GeneratedCode = Views.GeneratedCode.Attribute,
            Name = context.Names.RegistrationClass,
            Method = context.Names.Registration,
            ApiLiteral = CSharpLiterals.String(context.Api),
            Interface = context.Global(context.Names.Interface),
            Client = context.Global(context.Names.Client),
            Options = context.Global(context.Names.Options),
            ClassDoc = words.RegistrationClass(XmlDocText.Escape(context.Api)),
            Words = words,
        };
    }
}
