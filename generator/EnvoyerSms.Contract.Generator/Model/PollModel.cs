namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>A call that is repeated until its response no longer changes, and the method that does so.</summary>
/// <param name="Name">Of the method, without <c>Async</c>.</param>
/// <param name="Until">Fields from the response down to a value of an enum, which must be final; of a list, all must be.</param>
/// <param name="Pending">Names of the errors that mean "not yet".</param>
internal sealed record PollModel(string Name, EquatableArray<string> Until, EquatableArray<string> Pending, Fact Fact);
