namespace EnvoyerSms.Contract.Package.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task A_program_that_hangs_is_killed_and_what_it_wrote_is_in_the_failure()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It needs a shell of Unix.");

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() =>
            Command.RunAsync("sh", Path.GetTempPath(), ["-c", "echo begun; sleep 600; :"], TimeSpan.FromSeconds(1))
        );

        Assert.Contains("was killed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("begun", failure.Message, StringComparison.Ordinal);
    }
}
