using System.Reflection;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What the project file wrote down about the build of these tests.</summary>
internal static class BuildFacts
{
    public static string Get(string name) =>
        typeof(BuildFacts)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == name)
            .Value!;
}
