using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>Types that the compiler needs for <c>init</c> and <c>required</c>, once for all contracts of a project.</summary>
/// <param name="Missing">Full names of those that the framework lacks.</param>
internal sealed record PolyfillsSpec(ContractContext Context, EquatableArray<string> Missing)
    : Spec(Context, EmittedNames.PolyfillsFile);
