namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>As much of an error or a detail as rules tell call-site analyzers.</summary>
/// <param name="Id">Null where the API names errors otherwise than by numbers.</param>
/// <param name="Detail">Empty for an error itself.</param>
/// <param name="IsGeneral">An error that has details: alone it may have several meanings.</param>
internal sealed record ErrorShape(string Name, int? Id, string Detail, bool IsGeneral);
