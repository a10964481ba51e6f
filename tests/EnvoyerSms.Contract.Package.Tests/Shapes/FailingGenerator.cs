namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A generator that throws, in a project that has our package too.</summary>
internal static class FailingGenerator
{
    private const string UsesClient =
        "namespace Library { public static class Holder { public static EnvoyerSms.IEnvoyerSmsClient? Client => null; } }";

    private static readonly Consumer Generator = new(
        "failing-generator",
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <AnalysisMode>None</AnalysisMode>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """
    )
    {
        Files =
        {
            ["Generator.cs"] = """
                using Microsoft.CodeAnalysis;

                [Generator]
                public sealed class FailingGenerator : ISourceGenerator
                {
                    public void Initialize(GeneratorInitializationContext context) { }

                    public void Execute(GeneratorExecutionContext context) => throw new System.InvalidOperationException("not ours");
                }
                """,
        },
    };

    /// <summary>What uses it.</summary>
    public static readonly Consumer User = Create(
        "beside-failing-generator",
        $"""<ItemGroup><ProjectReference Include="../{Generator.Name}/{Generator.Name}.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" /></ItemGroup>"""
    );

    /// <summary>What has lost the generator's own assembly beside it.</summary>
    public static readonly Consumer Ours = Create(
        "generator-does-not-load",
        """
        <Target Name="Lose" BeforeTargets="CoreCompile">
          <ItemGroup>
            <NotAnAssembly Include="@(Analyzer)" Condition="'%(Filename)' == 'EnvoyerSms.Contract.Generator'" />
            <Analyzer Remove="@(NotAnAssembly)" />
            <Analyzer Include="broken/EnvoyerSms.Contract.Generator.dll" />
          </ItemGroup>
        </Target>
        """
    );

    private static Consumer Create(string name, string content)
    {
        var consumer = new Consumer(
            name,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <AnalysisMode>None</AnalysisMode>
              </PropertyGroup>
              <ItemGroup>{ProjectFile.Package("EnvoyerSms.Contract")}</ItemGroup>
              {content}
            </Project>
            """
        );
        consumer.Files["Holder.cs"] = UsesClient;
        consumer.Files["broken/EnvoyerSms.Contract.Generator.dll"] = "This is no assembly.";
        return consumer;
    }
}
