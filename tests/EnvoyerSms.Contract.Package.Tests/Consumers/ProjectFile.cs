namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What users have in their project files.</summary>
internal static class ProjectFile
{
    /// <summary>What <c>dotnet new console</c> and <c>dotnet add package</c> leave; <see cref="NewcomerTests"/> holds it to that.</summary>
    public static string Console(string properties = "") =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {Package("EnvoyerSms.Contract")}
              </ItemGroup>
            </Project>
            """;

    /// <summary>What <c>dotnet new web</c> and <c>dotnet add package</c> leave; <see cref="NewcomerTests"/> holds it to that.</summary>
    public static string Web() =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {Package("EnvoyerSms.Contract")}
              </ItemGroup>
            </Project>
            """;

    /// <summary>
    /// One that takes every warning for an error, with more of the user's own lines.
    /// The SDK's advice on the user's own code is off: it is not about us.
    /// </summary>
    public static string Strict(
        string targetFramework,
        string properties = "",
        string items = "",
        string package = "EnvoyerSms.Contract"
    ) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{targetFramework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisMode>None</AnalysisMode>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {Package(package)}
                {items}
              </ItemGroup>
            </Project>
            """;

    /// <summary>The reference to a package that was packed for these tests.</summary>
    public static string Package(string id) =>
        $"""<PackageReference Include="{id}" Version="{PackedPackages.Version}" />""";
}
