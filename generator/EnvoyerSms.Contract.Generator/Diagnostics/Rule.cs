namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>What can be wrong, as plain data: also what knows no compiler can name and list it.</summary>
/// <param name="Id">Such as <c>ESMS0007</c>.</param>
/// <param name="Title">What is wrong, in general.</param>
/// <param name="Message">What is wrong here and what to do, with holes for the user's own words.</param>
/// <param name="Severity">How much it weighs unless the project says otherwise.</param>
/// <param name="IsConfigurable">Whether a project may say otherwise; where not, the compiler stops at it.</param>
internal sealed record Rule(string Id, string Title, string Message, RuleSeverity Severity, bool IsConfigurable = true);
