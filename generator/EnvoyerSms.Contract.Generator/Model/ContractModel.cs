namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>One contract, as decided by the reader. Holds no locations, so moving lines in the file changes nothing here.</summary>
internal sealed record ContractModel
{
    public required ApiModel Api { get; init; }
    public required EquatableArray<ErrorModel> Errors { get; init; }
    public required EquatableArray<EnumModel> Enums { get; init; }
    public required EquatableArray<TypeModel> Types { get; init; }
    public required EquatableArray<OperationModel> Operations { get; init; }
}
