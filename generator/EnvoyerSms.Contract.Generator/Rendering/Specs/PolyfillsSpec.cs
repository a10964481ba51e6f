using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <summary>Types that the compiler needs for <c>init</c> and <c>required</c>, once for all contracts of a project.</summary>
/// <param name="Missing">Full names of those that the framework lacks.</param>
internal sealed record PolyfillsSpec(ContractContext Context, EquatableArray<string> Missing) : Spec(Context)
{
    public override string FileName => "ApiContract.Polyfills.g.cs";

    public override void Render(SourceWriter output) => PolyfillsTemplate.Render(output, PolyfillsView.Of(this));
}
