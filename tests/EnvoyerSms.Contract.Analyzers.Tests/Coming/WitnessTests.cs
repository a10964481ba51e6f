using System.Collections.Concurrent;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EnvoyerSms.Contract.Analyzers.Tests.Coming;

/// <summary>
/// For each change of the library's contract a program is compiled for real against the new one, emitted by the generator: each line of
/// which the compiler complains was named before, by a rule of the comparison, and each line that was named has its complaint.
/// </summary>
public sealed class WitnessTests
{
    private static readonly string[] OfTheCompiler =
    [
        CallSiteRules.NextGone.Id,
        CallSiteRules.NextRenamed.Id,
        CallSiteRules.NextRequired.Id,
        CallSiteRules.NextNotCompiled.Id,
        CallSiteRules.NextDeprecated.Id,
    ];

    // In one file: their declarations may be wrong, and the compiler is asked about everything all the same.
    private static readonly string Code = Together("Library.cs", "LibraryDoubles.cs");

    private static readonly string[] CodeLines = Code.Split('\n');

    private static readonly Lazy<HashSet<(string, TextSpan)>> Today = new(() =>
        [.. NextProject.Compiled(LibraryChange.Before, Code).Select(one => (one.Id, one.Location.SourceSpan))]
    );

    private static readonly ConcurrentDictionary<string, Diagnostic[]> Found = new();

    public static TheoryData<string> Titles => [.. LibraryChange.All.Select(change => change.Title)];

    // The library's handful of ways in which a project may have its client; the rest is the same for both.
    public static TheoryData<string> Few =>
        [.. LibraryChange.All.Where((_, index) => index % 12 == 0).Select(change => change.Title)];

    [Theory, MemberData(nameof(Titles))]
    public Task A_program_and_doubles_are_told_what_the_compiler_will_say(string title) =>
        AreNamed(title, ClientForm.Assembly);

    [Theory, MemberData(nameof(Few))]
    public Task So_are_those_beside_the_emitted_client(string title) => AreNamed(title, ClientForm.Emitted);

    [Fact]
    public void Most_changes_of_source_are_met() =>
        Assert.True(LibraryChange.All.Count(change => Complaints(change).Length > 0) >= 38);

    private static string Together(params string[] files)
    {
        var lines = files.SelectMany(file => NextProject.Resource("Consumers/" + file).Split('\n')).ToArray();
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Distinct();
        return string.Join(
            '\n',
            usings.Concat(lines.Where(line => !line.StartsWith("using ", StringComparison.Ordinal)))
        );
    }

    private static async Task AreNamed(string title, ClientForm form)
    {
        var change = LibraryChange.Find(title);

        var found = await new NextProject(LibraryChange.Before, change.After, Code).AnalyzeAsync(form);
        if (found.Any(one => one.Id == CallSiteRules.NextUnusable.Id))
        {
            Assert.All(found, one => Assert.Equal(CallSiteRules.NextUnusable.Id, one.Id));
            return;
        }
        var named = found.Where(one => OfTheCompiler.Contains(one.Id)).ToArray();

        Assert.Equal(Lines(Complaints(change)), Lines(named));
        Assert.Equal(
            "",
            string.Join(
                '\n',
                named.Where(one => !change.Rules.Contains(one.Properties.GetValueOrDefault("ChangeRule")))
            )
        );
    }

    // What the compiler says of it today is not about the change.
    private static Diagnostic[] Complaints(LibraryChange change) =>
        Found.GetOrAdd(
            change.Title,
            _ =>
                [
                    .. NextProject
                        .Compiled(change.After, Code)
                        .Where(IsComplaint)
                        .Where(one => !Today.Value.Contains((one.Id, one.Location.SourceSpan))),
                ]
        );

    private static bool IsComplaint(Diagnostic found) =>
        found.DefaultSeverity == DiagnosticSeverity.Error
        || (
            !found.IsSuppressed
            && (found.Id is "CS0612" or "CS0618" || found.Id.StartsWith("CS86", StringComparison.Ordinal))
        );

    private static string Lines(IEnumerable<Diagnostic> found) =>
        string.Join(
            '\n',
            found.Select(Line).Distinct().Order().Select(line => $"{line}: {CodeLines[line - 1].Trim()}")
        );

    private static int Line(Diagnostic found) => found.Location.GetLineSpan().StartLinePosition.Line + 1;
}
