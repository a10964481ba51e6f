namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class HardCodedSecretTests
{
    [Theory]
    [InlineData("""{|ESMS1200:"hunter2"|}""")]
    [InlineData("""{|ESMS1200:"<your password>"|}""")]
    [InlineData("""{|ESMS1200:"hunter" + "2"|}""")]
    [InlineData("""{|ESMS1200:Constant|}""")]
    [InlineData("""{|ESMS1200:once|}""")]
    [InlineData("""(ApiSecret){|ESMS1200:"hunter2"|}""")]
    [InlineData("""ApiSecret.FromString({|ESMS1200:"hunter2"|})""")]
    [InlineData("""Environment.GetEnvironmentVariable("PASSWORD") ?? {|ESMS1200:"hunter2"|}""")]
    [InlineData("""ct.CanBeCanceled ? {|ESMS1200:"hunter2"|} : Environment.GetEnvironmentVariable("PASSWORD")""")]
    public Task A_secret_in_code_triggers(string value) =>
        CallSites.AreAsMarked(
            $$"""
            const string Constant = "hunter2";
            var once = "hunter2";
            using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = "33600000001", Password = {{value}} });
            Console.WriteLine(Constant + once);
            """
        );

    [Fact]
    public Task An_assignment_triggers() =>
        CallSites.AreAsMarked(
            """
            var options = new EnvoyerSmsOptions();
            options.Password = {|ESMS1200:"hunter2"|};
            options.Password ??= {|ESMS1200:"hunter2"|};
            Action<EnvoyerSmsOptions> configure = o => o.Password = {|ESMS1200:"hunter2"|};
            configure(options);
            """
        );

    [Fact]
    public async Task No_word_of_the_diagnostic_shows_the_secret()
    {
        var found = Assert.Single(
            await CallSites.Analyze(
                CallSites.InMethod("""Console.WriteLine(new EnvoyerSmsOptions { Password = "hunter2" });""")
            )
        );
        Assert.DoesNotContain("hunter2", found.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Concat(found.Properties), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Environment.GetEnvironmentVariable("PASSWORD")""")]
    [InlineData("""ApiSecret.FromString(Environment.GetEnvironmentVariable("PASSWORD")!)""")]
    [InlineData("""System.IO.File.ReadAllText("password.txt")""")]
    [InlineData("""secrets["Envoyer:Password"]""")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("""$"{Environment.GetEnvironmentVariable("PASSWORD")}!" """)]
    [InlineData("""Console.ReadLine() ?? throw new InvalidOperationException("Give a password")""")]
    [InlineData("""args""")]
    public Task A_secret_from_elsewhere_does_not_trigger(string value) =>
        CallSites.AreAsMarked(
            $$"""
            var secrets = new Dictionary<string, string> { ["Envoyer:Password"] = "" };
            var args = "first"; args = Console.ReadLine();
            using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = "a-name", Password = {{value}} });
            Console.WriteLine(args + secrets);
            """
        );

    [Fact]
    public Task A_secret_of_other_options_does_not_trigger() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Mail
            {
                public ApiSecret? Password { get; set; } = "not ours";
                public static ApiSecret Fixed { get; } = ApiSecret.FromString("not ours");
            }
            """
        );
}
