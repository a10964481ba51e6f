namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>Something wrong in a contract file; becomes a diagnostic only when reported.</summary>
/// <param name="Rule">Such as <c>ESMS0007</c>.</param>
/// <param name="Arguments">Arguments of the rule's message, already as text.</param>
internal sealed record Problem(string Rule, TextLocation Location, EquatableArray<string> Arguments);
