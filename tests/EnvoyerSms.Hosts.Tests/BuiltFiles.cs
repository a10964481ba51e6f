using System.Reflection;

namespace EnvoyerSms.Hosts.Tests;

/// <summary>What other projects built, by the names that the project file gives.</summary>
internal static class BuiltFiles
{
    private static readonly Dictionary<string, string> Files = Assembly
        .GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(static metadata => metadata.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(static metadata => metadata.Key[Prefix.Length..], static metadata => metadata.Value!);

    private const string Prefix = "Built.";

    /// <summary>The name of the runtime's file in every build.</summary>
    public static string Runtime => Path.GetFileName(Net8Runtime);

    /// <summary>The runtime's tests, over its newest build.</summary>
    public static string Tests => Files[nameof(Tests)];

    /// <summary>The runtime's tests, over its netstandard2.0 build.</summary>
    public static string NetStandardTests => Files[nameof(NetStandardTests)];

    /// <summary>The runtime's tests for .NET Framework, over the same build.</summary>
    public static string NetFrameworkTests => Files[nameof(NetFrameworkTests)];

    /// <summary>The net8.0 build of the runtime.</summary>
    public static string Net8Runtime => Files[nameof(Net8Runtime)];
}
