namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>
/// All values of a step, in one. A class, and steps hold nothing but classes: for each structure that one of them holds, the compiler's
/// engine is compiled anew in a build that starts cold, some hundred methods.
/// </summary>
internal sealed record Gathered<T>(EquatableArray<T> All)
    where T : notnull;
