using System.Xml.Linq;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A sample of the repository as a user takes it over: with the package in place of the repository's projects.</summary>
internal static class Sample
{
    public static string ReadCode(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    /// <param name="name">The sample's folder.</param>
    /// <param name="packageVersion">The version of the package; null leaves it out.</param>
    public static string ProjectFile(string name, string? packageVersion)
    {
        var project = XElement.Load(Path.Combine(Folder(name), $"{name}.csproj"));
        project.Elements("Import").Remove();
        project.Descendants("ProjectReference").Remove();
        foreach (var package in project.Descendants("PackageReference"))
            package.SetAttributeValue("Version", CentralVersion((string)package.Attribute("Include")!));
        if (packageVersion is not null)
        {
            var package = new XElement("PackageReference", new XAttribute("Include", "EnvoyerSms.Contract"));
            package.SetAttributeValue("Version", packageVersion);
            project.Add(new XElement("ItemGroup", package));
        }
        return project.ToString();
    }

    private static string Folder(string name) => Path.Combine(Repository.Root, "samples", name);

    private static string CentralVersion(string package) =>
        (string)
            XElement
                .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
                .Descendants("PackageVersion")
                .Single(version => (string?)version.Attribute("Include") == package)
                .Attribute("Version")!;
}
