namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>
/// A project of a user's. One that is a static field of a test class, alone or in an array, is built with all others
/// before the first test of <see cref="SharedBuild"/> runs.
/// </summary>
/// <param name="name">Of its folder, its project file and its assembly.</param>
internal sealed class Consumer(string name, string projectFile)
{
    public string Name => name;

    public string ProjectFile => projectFile;

    /// <summary>Its other files, by their paths in its folder.</summary>
    public Dictionary<string, string> Files { get; init; } = [];

    /// <summary>Those that are no text in UTF-8.</summary>
    public Dictionary<string, byte[]> BinaryFiles { get; init; } = [];
}
