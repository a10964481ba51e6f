using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>Types that the compiler needs for <c>init</c> and <c>required</c>, once for all contracts of a project.</summary>
/// <param name="Missing">Full names of those that the framework lacks.</param>
/// <param name="Hiding">Whether friends of the project's assembly can be kept from seeing them.</param>
internal sealed record PolyfillsSpec(ContractContext Context, EquatableArray<string> Missing, PolyfillHiding Hiding)
    : Spec(Context, EmittedNames.PolyfillsFile);

/// <summary>How types that the compiler needs are hidden from friends, who may have the same types from elsewhere.</summary>
internal enum PolyfillHiding
{
    /// <summary>The compiler does not take the attribute for it from source.</summary>
    No,

    /// <summary>By the attribute that the project declares already.</summary>
    ByOwnAttribute,

    /// <summary>By an attribute that is emitted beside them.</summary>
    ByEmittedAttribute,
}
