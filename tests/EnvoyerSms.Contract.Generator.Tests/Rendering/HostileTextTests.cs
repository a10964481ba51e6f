using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using EnvoyerSms.Contract.Generator.Rendering;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Tests.Rendering;

/// <summary>Text of a contract is data: whatever stands in it, the emitted code has the same shape.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
        [
            "\"; System.Environment.Exit(1); //",
            "\\\"; System.Environment.Exit(1); //",
            "</summary>\n/// <remarks>",
            "*/ public static int Injected; /*",
            "\nnamespace Injected;\n",
            "\r\npublic static int Injected;",
            "a\u2028public static int Injected;",
            "a\u2029public static int Injected;",
            "a\u0085public static int Injected;",
            "<see cref=\"Injected\"/> & ]]> <!-- ",
            "{{ Injected }} {0} $\"{Injected}\" \"\"\" \\u0022",
            "\0\a\b\f\v\u001b\u007f",
            "\ud800 half of a pair, and the other \udc00",
            "\u202e txet desrever \u2066\u200b\ufeff",
            "\n#pragma warning disable\n#error Injected\n#if false\n",
            "'\\''",
        ];

    // What is emitted of each contract where a harmless text stands everywhere.
    private static readonly Dictionary<string, Dictionary<string, List<SyntaxKind>>> Harmless = Sample
        .Contracts.Select(other => other.Text)
        .Prepend(Sample.Text)
        .ToDictionary(
            contract => contract,
            contract =>
                Emit(HostileContract.WithTexts(contract, "harmless"))
                    .ToDictionary(file => file.Key, file => Shape(Parse(file.Value)))
        );

    [Theory, MemberData(nameof(Texts))]
    public void Changes_no_syntax_node(string text)
    {
        foreach (var (contract, harmless) in Harmless)
            AssertShape(harmless, Emit(HostileContract.WithTexts(contract, text)));
    }

    private static void AssertShape(
        Dictionary<string, List<SyntaxKind>> expected,
        SortedDictionary<string, string> emitted
    )
    {
        Assert.Equal(expected.Keys, emitted.Keys);
        foreach (var (file, code) in emitted)
        {
            var tree = Parse(code);
            Assert.Equal(expected[file], Shape(tree));
            Assert.Empty(
                tree.GetDiagnostics(TestContext.Current.CancellationToken).Select(complaint => complaint.ToString())
            );
        }
    }

    [Fact]
    public void Is_all_told()
    {
        // The test above is worth something only if the texts come through.
        var code = string.Concat(Emit(HostileContract.WithTexts(Sample.Text, "harmless")).Values);
        Assert.True(code.Split("harmless").Length > 150, "too few texts of the contract reach the code");
    }

    private static SortedDictionary<string, string> Emit(Model.ContractModel model)
    {
        var context = new ContractContext(
            "x.contract.yaml",
            model.Api.Name,
            model.Api.Namespace,
            "public",
            DocLanguage.En,
            HasDateOnly: true
        );
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var today = ContractHistory.UpTo(model, model.Api.Version);
        foreach (
            var spec in ContractSpecs
                .Of(context, today, new Tombstones(model, today))
                .Append(new ExamplesSpec(context, today))
        )
        {
            files.Add(spec.FileName, Renderer.Render(spec).ToString());
        }
        return files;
    }

    private static SyntaxTree Parse(string code) =>
        CSharpSyntaxTree.ParseText(
            code,
            new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose),
            cancellationToken: TestContext.Current.CancellationToken
        );

    // Doc comments are part of the shape, down to their elements.
    private static List<SyntaxKind> Shape(SyntaxTree tree) =>
        [
            .. tree.GetRoot(TestContext.Current.CancellationToken)
                .DescendantNodesAndTokens(descendIntoTrivia: true)
                .Select(node => node.Kind())
                .Where(kind => kind is not SyntaxKind.XmlTextLiteralToken and not SyntaxKind.XmlEntityLiteralToken),
        ];
}
