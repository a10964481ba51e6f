using System.Reflection;

namespace EnvoyerSms.Contract.Tool;

/// <summary>The version of the package that the tool came in.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
