namespace EnvoyerSms.Benchmarks.ColdStart;

/// <summary>The programs; each is named after its folder.</summary>
internal enum Starter
{
    Bare,
    Ours,
    Refit,
}
