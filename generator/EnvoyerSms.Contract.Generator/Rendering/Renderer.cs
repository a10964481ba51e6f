using System;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering.Source;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Generator.Rendering;

/// <summary>Specs to files: each is made a view, in which everything is decided, and printed by its template.</summary>
internal static class Renderer
{
    public static SourceText Render(Spec spec)
    {
        var output = new SourceWriter();
        Print(spec, output);
        return output.ToSourceText();
    }

    private static void Print(Spec spec, SourceWriter output)
    {
        switch (spec)
        {
            case ApiSpec api:
                ApiTemplate.Render(output, ApiView.Of(api));
                break;
            case ClientSpec client:
                ClientTemplate.Render(output, ClientView.Of(client));
                break;
            case EnumSpec { Enum.IsNumeric: true } numbers:
                NumericEnumTemplate.Render(output, EnumView.Of(numbers));
                break;
            case EnumSpec texts:
                StringEnumTemplate.Render(output, EnumView.Of(texts));
                break;
            case ErrorsSpec errors:
                ErrorsTemplate.Render(output, ErrorsView.Of(errors));
                break;
            case ExamplesSpec examples:
                ExamplesTemplate.Render(output, ExamplesView.Of(examples));
                break;
            case OperationNamesSpec names:
                OperationNamesTemplate.Render(output, OperationNamesView.Of(names));
                break;
            case OperationSpec operation:
                OperationTemplate.Render(output, OperationView.Of(operation));
                break;
            case OptionsSpec options:
                OptionsTemplate.Render(output, OptionsView.Of(options));
                break;
            case PolyfillsSpec polyfills:
                PolyfillsTemplate.Render(output, PolyfillsView.Of(polyfills));
                break;
            case RegistrationSpec registration:
                RegistrationTemplate.Render(output, RegistrationView.Of(registration));
                break;
            case TypeSpec type:
                TypeTemplate.Render(output, TypeView.Of(type));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(spec), spec.GetType().Name, "no template prints it");
        }
    }
}
