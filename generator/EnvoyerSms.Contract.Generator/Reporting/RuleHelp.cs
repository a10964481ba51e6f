using System;
using System.Linq;
using System.Reflection;

namespace EnvoyerSms.Contract.Generator.Reporting;

/// <summary>Where editors find the page of a rule.</summary>
internal static class RuleHelp
{
    /// <summary>The property DocsRoot of the build; empty where the pages are nowhere to be read.</summary>
    public static string DocsRoot { get; } =
        typeof(RuleHelp)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "DocsRoot")
            .Value
        ?? "";

    /// <summary>The address of a rule's page; null where there is none.</summary>
    public static string? Link(string id) => Link(DocsRoot, id);

    public static string? Link(string docsRoot, string id) =>
        docsRoot == "" ? null : $"{docsRoot}rules/{PageOf(id)}.md";

    // Changes of a contract have a page for each family.
    private static string PageOf(string id) =>
        id.StartsWith("ESMS2", StringComparison.Ordinal) ? id.Substring(0, 6) + "x" : id;
}
