namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What the pages' programs print when all went well.</summary>
internal static class ReadmeOutcome
{
    public static void OfConsole(CommandResult run, string sent)
    {
        run.Succeeded();
        Assert.Contains(sent, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
    }

    public static void OfWeb(CommandResult run) =>
        Assert.Contains("200 {\"messageId\":", run.Succeeded().Output, StringComparison.Ordinal);
}
