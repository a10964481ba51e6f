namespace EnvoyerSms.Contract.Package.Tests;

internal static class Repository
{
    public static string Root { get; } = BuildFacts.Get("RepositoryRoot");
}
