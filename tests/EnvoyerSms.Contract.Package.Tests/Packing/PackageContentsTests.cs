using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace EnvoyerSms.Contract.Package.Tests;

public sealed class PackageContentsTests(PackedPackages packages)
{
    private const string RulePages = "docs/rules/";

    [Fact]
    public void The_package_holds_generator_and_fixes_in_two_languages_one_dependency_the_contract_and_the_build_files()
    {
        Assert.Equal(
            [
                "EnvoyerSms.Contract.nuspec",
                "README.md",
                "analyzers/dotnet/cs/EnvoyerSms.Contract.Analyzers.dll",
                "analyzers/dotnet/cs/EnvoyerSms.Contract.CodeFixes.dll",
                "analyzers/dotnet/cs/EnvoyerSms.Contract.Generator.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "analyzers/dotnet/cs/fr/EnvoyerSms.Contract.Analyzers.resources.dll",
                "analyzers/dotnet/cs/fr/EnvoyerSms.Contract.CodeFixes.resources.dll",
                "analyzers/dotnet/cs/fr/EnvoyerSms.Contract.Generator.resources.dll",
                "build/EnvoyerSms.Contract.props",
                "build/EnvoyerSms.Contract.targets",
                "contract/README.md",
                "contract/contract.schema.json",
                "contract/envoyersms.contract.yaml",
                "icon.png",
                "lib/netstandard2.0/_._",
            ],
            Entries(packages.FileOf("EnvoyerSms.Contract")).Where(name => !IsRulePage(name))
        );
    }

    [Theory]
    [InlineData("EnvoyerSms.Contract")]
    [InlineData("EnvoyerSms.Client")]
    public void A_package_with_the_generator_holds_a_page_for_each_rule_and_the_language_of_contracts(string id)
    {
        var entries = Entries(packages.FileOf(id));
        Assert.Equal(
            Directory
                .GetFiles(Path.Combine(Repository.Root, RulePages))
                .Select(file => Path.GetFileName(file))
                .Where(name => !name.StartsWith('_'))
                .Select(name => RulePages + name)
                .Order(StringComparer.Ordinal),
            entries.Where(IsRulePage)
        );
        Assert.Contains("contract/envoyersms.contract.yaml", entries);
        Assert.Contains("contract/contract.schema.json", entries);
        Assert.Contains("contract/README.md", entries);
        Assert.Contains($"build/{id}.props", entries);
        Assert.Contains($"build/{id}.targets", entries);
    }

    /// <summary>A signed program of .NET Framework loads nothing that has no strong name.</summary>
    [Theory]
    [InlineData("EnvoyerSms.Runtime", 3)]
    [InlineData("EnvoyerSms.Ledger", 2)]
    [InlineData("EnvoyerSms.Ledger.Sqlite", 2)]
    [InlineData("EnvoyerSms.Ledger.PostgreSql", 2)]
    [InlineData("EnvoyerSms.Client", 3)]
    [InlineData("EnvoyerSms.Testing", 2)]
    public void What_a_program_loads_has_a_strong_name(string id, int frameworks)
    {
        using var archive = ZipFile.OpenRead(packages.FileOf(id));
        var libraries = archive
            .Entries.Where(entry =>
                entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name == $"{id}.dll"
            )
            .ToList();

        Assert.Equal(frameworks, libraries.Count);
        Assert.All(libraries, library => Assert.True(HasStrongName(library), library.FullName));
    }

    [Theory]
    [InlineData("EnvoyerSms.Runtime")]
    [InlineData("EnvoyerSms.Ledger")]
    [InlineData("EnvoyerSms.Ledger.Sqlite")]
    [InlineData("EnvoyerSms.Ledger.PostgreSql")]
    [InlineData("EnvoyerSms.Contract")]
    [InlineData("EnvoyerSms.Client")]
    [InlineData("EnvoyerSms.Testing")]
    [InlineData("EnvoyerSms.Contract.Tool")]
    [InlineData("EnvoyerSms.Simulator")]
    public void A_package_says_what_it_is_and_leads_to_no_place_that_is_not_ours(string id)
    {
        using var archive = ZipFile.OpenRead(packages.FileOf(id));
        using var nuspec = archive.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single().Elements().ToLookup(e => e.Name.LocalName);
        foreach (var name in new[] { "title", "authors", "license", "icon", "readme", "description", "tags" })
            Assert.NotEmpty(metadata[name].Single().Value);
        Assert.DoesNotContain(metadata["repository"], repository => repository.Attribute("url") is not null);
        Assert.Empty(metadata["projectUrl"]);

        using var readme = new StreamReader(archive.GetEntry("README.md")!.Open());
        var text = readme.ReadToEnd();
        Assert.StartsWith($"# {id}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.Contains("In this package", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_runtime_package_holds_one_library_and_its_docs_per_framework()
    {
        Assert.Equal(
            [
                "EnvoyerSms.Runtime.nuspec",
                "README.md",
                "icon.png",
                "lib/net10.0/EnvoyerSms.Runtime.dll",
                "lib/net10.0/EnvoyerSms.Runtime.xml",
                "lib/net8.0/EnvoyerSms.Runtime.dll",
                "lib/net8.0/EnvoyerSms.Runtime.xml",
                "lib/netstandard2.0/EnvoyerSms.Runtime.dll",
                "lib/netstandard2.0/EnvoyerSms.Runtime.xml",
            ],
            Entries(packages.FileOf("EnvoyerSms.Runtime"))
        );
        Assert.True(File.Exists(Path.ChangeExtension(packages.FileOf("EnvoyerSms.Runtime"), ".snupkg")));
    }

    [Fact]
    public void The_package_depends_on_the_runtime_of_its_own_version_and_on_nothing_else()
    {
        using var archive = ZipFile.OpenRead(packages.FileOf("EnvoyerSms.Contract"));
        using var nuspec = archive.GetEntry("EnvoyerSms.Contract.nuspec")!.Open();
        var document = XDocument.Load(nuspec);

        var dependency = Assert.Single(document.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("EnvoyerSms.Runtime", (string?)dependency.Attribute("id"));
        Assert.Equal(PackedPackages.Version, (string?)dependency.Attribute("version"));
        Assert.Equal("MIT", document.Descendants().Single(element => element.Name.LocalName == "license").Value);
    }

    private static bool IsRulePage(string name) => name.StartsWith(RulePages, StringComparison.Ordinal);

    private static string[] Entries(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return
        [
            .. archive
                .Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal))
                .Where(name => !name.StartsWith("package/", StringComparison.Ordinal))
                .Where(name => name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool HasStrongName(ZipArchiveEntry library)
    {
        using var stream = library.Open();
        var image = new MemoryStream();
        stream.CopyTo(image);
        image.Position = 0;
        using var assembly = new PEReader(image);
        var isNamed = !assembly.GetMetadataReader().GetAssemblyDefinition().PublicKey.IsNil;
        return isNamed && assembly.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned);
    }
}
