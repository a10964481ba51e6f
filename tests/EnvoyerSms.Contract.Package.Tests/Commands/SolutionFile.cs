namespace EnvoyerSms.Contract.Package.Tests;

internal static class SolutionFile
{
    public static string Of(IEnumerable<string> projects) =>
        string.Join(
            '\n',
            ["<Solution>", .. projects.Select(project => $"""  <Project Path="{project}" />"""), "</Solution>", ""]
        );
}
