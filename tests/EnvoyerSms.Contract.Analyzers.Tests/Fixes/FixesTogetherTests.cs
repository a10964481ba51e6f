using CsCheck;
using EnvoyerSms.Contract.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

/// <summary>Several fixes in one file: each does its work, whichever comes first.</summary>
public sealed class FixesTogetherTests
{
    // In the second call nothing can be corrected for two of the rules: no fix has an answer for the diagnostic that is found first.
    private static readonly string Before = CallSites.InMethod(
        """
        client.GetAccountStatusAsync(ct);
        await client.SendMessageAsync("Hello", ["06" + "00000001"], "é", ct);
        const string shop = "Ma Boîte";
        await client.SendMessageAsync("L’été", ["+33 6 00 00 00 01", "33600000001"], shop, ct);
        await client.SendMessageAsync(new SendMessageRequest
        {
            Text = "Ceci est un texte bien trop long pour un seul message, car il a plus de cent soixante caractères, et pour le dire il en faut encore quelques-uns de plus que ceux-ci.",
            Recipients = ["06 00 00 00 01", "33600000002"],
            SenderName = "À côté",
        }, ct);
        await client.SendMessageAsync("Un « mot »", ["33600000001", "33600000001"], "Café", ct);
        """
    );

    private static readonly string After = CallSites.InMethod(
        """
        await client.GetAccountStatusAsync(ct);
        await client.SendMessageAsync("Hello", ["06" + "00000001"], "é", ct);
        const string shop = "MaBoite";
        await client.SendMessageAsync("L'été", ["33600000001"], shop, ct);
        await client.SendMessageAsync(new SendMessageRequest
        {
            Text = "Ceci est un texte bien trop long pour un seul message, car il a plus de cent soixante caractères, et pour le dire il en faut encore quelques-uns de plus que ceux-ci.",
            Recipients = ["33600000001", "33600000002"],
            SenderName = "Acote",
            AllowLongMessage = true,
        }, ct);
        await client.SendMessageAsync("Un \" mot \"", ["33600000001"], "Cafe", ct);
        """
    );

    private static readonly string[] Ids =
    [
        "ESMS1004",
        "ESMS1020",
        "ESMS1022",
        "ESMS1033",
        "ESMS1050",
        "ESMS1051",
        "ESMS1101",
    ];

    [Fact]
    public Task They_all_apply_in_every_order() =>
        Gen.Select(Gen.Shuffle(Ids), Gen.Int[0, 1000])
            .SampleAsync(
                async (order, seed) =>
                {
                    var solution = await FormatCommand.RunAsync(OneProject(), order, found => Shuffled(found, seed));
                    Assert.Equal([After], await TextsAsync(solution));
                },
                iter: 12,
                threads: 1
            );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_two_projects_keeps_what_each_of_them_corrects(bool otherIsFirst)
    {
        var before = Conditional("« a »", "« b »", "Café");
        var solution = TwoProjects(before);
        solution = await FormatCommand.RunAsync(
            solution,
            ["ESMS1051", "ESMS1004"],
            found => otherIsFirst ? found.Reverse() : found
        );
        var after = Conditional("\\\" a \\\"", "\\\" b \\\"", "Cafe");
        Assert.Equal([after, after], await TextsAsync(solution));
    }

    private static string Conditional(string one, string other, string sender) =>
        CallSites.InMethod(
            $"""
            #if OTHER
            await client.SendMessageAsync("{one}", ["33600000001"], "{sender}", ct);
            #else
            await client.SendMessageAsync("{other}", ["33600000001"], "Shop", ct);
            #endif
            """
        );

    private static Solution OneProject() => Create(Before).Solution;

    private static Solution TwoProjects(string code)
    {
        var project = Create(code);
        var document = project.Documents.Single();
        var other = ProjectId.CreateNewId();
        return project
            .Solution.AddProject(
                ProjectInfo.Create(
                    other,
                    VersionStamp.Default,
                    "Other",
                    "Other",
                    LanguageNames.CSharp,
                    compilationOptions: project.CompilationOptions,
                    parseOptions: ((CSharpParseOptions)project.ParseOptions!).WithPreprocessorSymbols("OTHER"),
                    metadataReferences: project.MetadataReferences
                )
            )
            .AddDocument(
                DocumentId.CreateNewId(other),
                document.Name,
                SourceText.From(code),
                filePath: document.FilePath
            );
    }

    private static Project Create(string code) =>
        FixedProject.Create(new ForeignCharactersFix(), "api_contract_default_region = FR", code).Project;

    private static Diagnostic[] Shuffled(IEnumerable<Diagnostic> found, int seed)
    {
        var all = found.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    private static async Task<IEnumerable<string>> TextsAsync(Solution solution)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
            texts.Add((await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        return texts;
    }
}
