namespace EnvoyerSms.Contract.Generator.Rendering.Slices;

/// <summary>The numbers of a request budget.</summary>
/// <param name="OverLimit">HTTP status of the answer to a request too many; null where the contract does not tell.</param>
internal sealed record BudgetShape(int Requests, int Minutes, int? OverLimit);
