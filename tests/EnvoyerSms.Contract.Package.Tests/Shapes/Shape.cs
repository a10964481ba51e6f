namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>One way in which a project is laid out.</summary>
/// <param name="Name">Of its folder, its project file and its assembly.</param>
/// <param name="References">What its project file references.</param>
internal sealed record Shape(string Name, string References)
{
    /// <summary>What it is told, in one line of the build; null where it builds without a warning.</summary>
    public string? Sentence { get; init; }

    /// <summary>It builds all the same.</summary>
    public bool IsWarning { get; init; }

    public string Framework { get; init; } = "net10.0";

    public string Properties { get; init; } = "";

    /// <summary>What stands at the end of its project file.</summary>
    public string Targets { get; init; } = "";

    /// <summary>What stands in its Directory.Packages.props; null where it manages no versions centrally.</summary>
    public string? Central { get; init; }

    public Dictionary<string, string> Files { get; init; } = [];

    /// <summary>What it is signed with; null where it is not.</summary>
    public byte[]? Key { get; init; }

    public static Shape Builds(string name, string references) => new(name, references);

    public static Shape Told(string name, string sentence, string references) =>
        new(name, references) { Sentence = sentence };

    public static Shape Warned(string name, string sentence, string references) =>
        Told(name, sentence, references) with
        {
            IsWarning = true,
        };

    public Consumer ToConsumer()
    {
        var consumer = new Consumer(Name, ProjectFileText());
        foreach (var (path, text) in Files)
            consumer.Files[path] = text;
        if (Key is not null)
            consumer.BinaryFiles["key.snk"] = Key;
        if (Central is not null)
            consumer.Files["Directory.Packages.props"] = $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>{Central}</ItemGroup>
                </Project>
                """;
        return consumer;
    }

    private string ProjectFileText() =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{Framework}</TargetFramework>
                <LangVersion>12</LangVersion>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisMode>None</AnalysisMode>
                {Properties}
              </PropertyGroup>
              <ItemGroup>{References}</ItemGroup>
              {Targets}
            </Project>
            """;
}
