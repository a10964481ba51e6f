using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>What is emitted depends on what the project references: the runtime, clients that are there already, friends.</summary>
public sealed class ReferenceTests
{
    private const string Project = "/home/reader/Books.csproj";

    private static readonly Consumer TwoContracts = new()
    {
        Contracts =
        [
            new ContractFile(Sample.Text, "a.contract.yaml"),
            new ContractFile(
                Sample
                    .Text.Replace("name: Library", "name: Archive", StringComparison.Ordinal)
                    .Replace("Town.Library", "Town.Archive", StringComparison.Ordinal),
                "b.contract.yaml"
            ),
        ],
        Set = Set("ApiContractProject", Convert.ToBase64String(Encoding.UTF8.GetBytes(Project))),
    };

    [Fact]
    public void A_client_that_a_referenced_assembly_carries_is_not_emitted_again()
    {
        var first = GeneratorHarness.Run(Sample.Text).Compilation;
        var second = new Consumer
        {
            Assembly = "Second",
            Contracts = [new ContractFile(Sample.Text)],
            References = [.. Consumer.Framework, first.ToMetadataReference()],
            Code = ["internal static class Program { internal static Town.Library.ILibraryClient? Client => null; }"],
        };

        var run = Run(second).Compiles();
        var info = Assert.Single(run.Diagnostics);
        Assert.Equal(("ESMS0905", DiagnosticSeverity.Info), (info.Id, info.Severity));
        Assert.Contains("'Consumer'", Message(info), StringComparison.Ordinal);
        Assert.Empty(run.Files);

        Assert.NotEmpty(Run(second with { Set = Set("ApiContractEmit", "always") }).ReportsNothing().Files);
        Assert.Empty(Run(second with { Set = Set("ApiContractEmit", "never") }).ReportsNothing().Files);
    }

    [Fact]
    public void A_client_that_two_referenced_assemblies_carry_is_one_error_that_names_both()
    {
        var first = GeneratorHarness.Run(Sample.Text).Compilation;
        var second = first.WithAssemblyName("Another");
        var third = new Consumer
        {
            Assembly = "Third",
            Contracts = [new ContractFile(Sample.Text)],
            References = [.. Consumer.Framework, first.ToMetadataReference(), second.ToMetadataReference()],
        };

        var run = Run(third);

        var error = Assert.Single(run.Diagnostics);
        Assert.Equal(("ESMS0907", DiagnosticSeverity.Error), (error.Id, error.Severity));
        // Only what cannot be configured ends a compilation before it reports each use of the client.
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, error.Descriptor.CustomTags);
        Assert.Contains("'Another' and 'Consumer'", Message(error), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_client_behind_an_alias_is_in_nobodys_way()
    {
        var first = GeneratorHarness.Run(Sample.Text).Compilation;
        var second = new Consumer
        {
            Assembly = "Second",
            Contracts = [new ContractFile(Sample.Text)],
            References = [.. Consumer.Framework, first.ToMetadataReference(aliases: ["Theirs"])],
        };

        var run = Run(second).ReportsNothing().Compiles();

        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void An_internal_client_of_another_assembly_is_in_nobodys_way()
    {
        var first = GeneratorHarness.Run(Sample.Text, ("ApiContractVisibility", "internal")).Compilation;
        var run = Run(
            new Consumer
            {
                Assembly = "Second",
                Contracts = [new ContractFile(Sample.Text)],
                References = [.. Consumer.Framework, first.ToMetadataReference()],
            }
        );
        run.ReportsNothing().Compiles();
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void A_project_that_does_not_compile_against_the_runtime_is_told_once()
    {
        var run = Run(TwoContracts with { References = [.. Consumer.Framework.Except(Consumer.Runtime)] });
        var error = Assert.Single(run.Diagnostics);
        Assert.Equal(("ESMS0908", Project), (error.Id, error.Location.GetLineSpan().Path));
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, error.Descriptor.CustomTags);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_project_that_reaches_the_runtime_by_an_alias_alone_is_told_once()
    {
        Assert.Equal("ESMS0909", Assert.Single(Aliased("Theirs").Diagnostics).Id);
        Assert.NotEmpty(Aliased("Theirs", "global").ReportsNothing().Files);

        static GeneratorHarness Aliased(params string[] aliases) =>
            Run(
                TwoContracts with
                {
                    References =
                    [
                        .. Consumer.Framework.Except(Consumer.Runtime),
                        .. Consumer.Runtime.Select(runtime => runtime.WithAliases(aliases)),
                    ],
                }
            );
    }

    [Fact]
    public void A_client_that_a_reference_carries_needs_no_runtime()
    {
        var first = GeneratorHarness.Run(Sample.Text).Compilation;
        var run = Run(
            new Consumer
            {
                Assembly = "Second",
                Contracts = [new ContractFile(Sample.Text)],
                References = [.. Consumer.Framework.Except(Consumer.Runtime), first.ToMetadataReference()],
            }
        );
        Assert.Equal("ESMS0905", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void A_signed_friend_that_carries_the_client_is_seen_by_its_key()
    {
        var key = ImmutableArray.Create(typeof(object).Assembly.GetName().GetPublicKey()!);
        var friend =
            $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Second, PublicKey={Convert.ToHexString([.. key])}\")]";
        var first = GeneratorHarness.Run(
            new Consumer
            {
                Contracts = [new ContractFile(Sample.Text)],
                Code = [friend],
                Set = Set("ApiContractVisibility", "internal"),
            }
        );
        var second = new Consumer
        {
            Assembly = "Second",
            PublicKey = key,
            Contracts = [new ContractFile(Sample.Text)],
            References =
            [
                .. Consumer.Framework,
                first.Compilation.WithOptions(first.Compilation.Options.WithCryptoPublicKey(key)).ToMetadataReference(),
            ],
        };

        Assert.Equal("ESMS0905", Assert.Single(Run(second).Diagnostics).Id);
        Assert.NotEmpty(Run(second with { PublicKey = [] }).ReportsNothing().Files);
    }

    [Fact]
    public void A_type_that_a_friend_embeds_is_none_of_ours()
    {
        const string Friend = """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Consumer")]
            namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : System.Attribute { } }
            namespace System.Runtime.CompilerServices
            {
                [Microsoft.CodeAnalysis.Embedded]
                internal static class IsExternalInit { }
                internal sealed class RequiredMemberAttribute : Attribute { }
            }
            """;
        var friend = new Consumer { Assembly = "Friend", Code = [Friend] }.ToCompilation();
        var run = Run(
            new Consumer
            {
                Contracts = [new ContractFile(Sample.Text)],
                References = [.. Consumer.Runtime, friend.ToMetadataReference()],
            }
        );
        var polyfills = run.Files["ApiContract.Polyfills.g.cs"];
        Assert.Contains("class IsExternalInit", polyfills, StringComparison.Ordinal);
        Assert.DoesNotContain("class RequiredMemberAttribute", polyfills, StringComparison.Ordinal);
    }

    private static GeneratorHarness Run(Consumer consumer) => GeneratorHarness.Run(consumer);

    private static Dictionary<string, string> Set(string property, string value) => new() { [property] = value };

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
