using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="Context">The contract.</param>
/// <param name="Errors">The errors and their details.</param>
/// <param name="Gone">Those that were removed, and of others the details that were.</param>
/// <param name="Fields">What else an error tells.</param>
/// <param name="HasNumbers">The API names errors by numbers.</param>
internal sealed record ErrorsSpec(
    ContractContext Context,
    EquatableArray<ErrorModel> Errors,
    EquatableArray<ErrorModel> Gone,
    EquatableArray<FieldModel> Fields,
    bool HasNumbers
) : Spec(Context, Context.Names.ErrorsFile);
