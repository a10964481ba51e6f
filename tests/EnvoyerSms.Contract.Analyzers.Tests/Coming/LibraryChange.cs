using System.Text.RegularExpressions;
using EnvoyerSms.TestSupport.Contracts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Coming;

/// <summary>One change of the library's contract, of those that the comparison's own tests are about.</summary>
internal sealed partial record LibraryChange(string Title, IReadOnlyList<string> Steps, IReadOnlyList<string> Rules)
{
    public static string Before { get; } = NextProject.Resource("library.contract.yaml");

    public static IReadOnlyList<LibraryChange> All { get; } =
    [
        .. Blank()
            .Split(NextProject.Resource("changes.txt").Trim())
            .Where(block => block[0] != '#')
            .Select(block => block.Split('\n'))
            .Select(lines => new LibraryChange(
                lines[0],
                [.. lines.Skip(1).TakeWhile(line => line[0] != '=')],
                [.. lines.SkipWhile(line => line[0] != '=').Skip(1).Select(line => line.Split(' ')[0])]
            )),
    ];

    public string After { get; } = ContractEdit.Apply(Before, Steps);

    public static LibraryChange Find(string title) => All.Single(change => change.Title == title);

    [GeneratedRegex("\n\n+")]
    private static partial Regex Blank();
}
