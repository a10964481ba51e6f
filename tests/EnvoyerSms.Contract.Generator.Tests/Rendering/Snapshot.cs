using System.Reflection;
using System.Runtime.CompilerServices;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering;

/// <summary>Whole outputs kept in <c>_snapshots</c>, to be read in review. <c>UPDATE_SNAPSHOTS=1</c> writes them anew.</summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(
        typeof(Snapshot)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "ProjectDirectory")
            .Value!,
        "_snapshots"
    );

    public static void Matches(string file, string text, [CallerMemberName] string test = "")
    {
        var path = Path.Combine(Folder, $"{test}#{file}");
        var actual = text.Replace(ToolVersion, "VERSION", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"There is no {path}; run with UPDATE_SNAPSHOTS=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>What is to be emitted, word for word; null of a file that has no snapshot.</summary>
    public static string? Find(string file, string test)
    {
        var path = Path.Combine(Folder, $"{test}#{file}");
        return File.Exists(path)
            ? File.ReadAllText(path).ReplaceLineEndings("\n").Replace("VERSION", ToolVersion, StringComparison.Ordinal)
            : null;
    }

    private static string ToolVersion => typeof(ContractGenerator).Assembly.GetName().Version!.ToString(3);
}
