namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A value for which a constructor of a date or time throws.</summary>
/// <param name="What">What the value is meant to be, such as the day.</param>
/// <param name="Source">The value.</param>
/// <param name="Shown">The value in a message.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record DateFlaw(object What, ValueSource Source, string Shown, object Remedy);
