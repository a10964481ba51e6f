namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>A contract file as read. <see cref="Location"/> is where its name stands, for problems between files.</summary>
internal sealed record ParsedContract(ContractModel? Value, TextLocation Location, EquatableArray<Problem> Problems)
    : Parsed<ContractModel>(Value, Problems);
