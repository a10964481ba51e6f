using EnvoyerSms.Contract.Generator.Planning.Specs;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The top of every file.</summary>
/// <param name="UsesDeprecated">Emitted code of this file touches members that the contract deprecates.</param>
internal sealed record FileView(string Namespace, bool UsesDeprecated)
{
    public static FileView Of(ContractContext context, bool usesDeprecated = false) =>
        new(context.Namespace, usesDeprecated);
}
