using EnvoyerSms.Contract.Generator.Diagnostics;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>Something wrong in a contract file; becomes a diagnostic only when reported.</summary>
/// <param name="Rule">Such as <c>ESMS0007</c>.</param>
/// <param name="Arguments">What fills the holes of the rule's message.</param>
internal sealed record Problem(string Rule, TextLocation Location, EquatableArray<Wording> Arguments);
