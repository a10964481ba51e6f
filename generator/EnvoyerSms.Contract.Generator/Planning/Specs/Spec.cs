namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>What one emitted file is made from and nothing more: while a spec stays equal, its file is not made again.</summary>
internal abstract record Spec(ContractContext Context, string FileName);
