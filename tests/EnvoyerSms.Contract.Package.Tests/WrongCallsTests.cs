namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A new user pastes wrong calls into a program that has the packed package, and builds it.</summary>
[Collection<SharedBuild>]
public sealed class WrongCallsTests(BuiltConsumers consumers)
{
    // Eleven doubtful values, one in each line that is marked with its rule.
    private const string Program = """
        using EnvoyerSms;

        using var client = EnvoyerSmsClient.Create(new EnvoyerSmsOptions
        {
            Login = "33600000000",
            Password = "hunter2", // ESMS1200 "hunter2"
            BaseAddress = new Uri("http://www.envoyersmspro.com/api/"), // ESMS1202 "http://www.envoyersmspro.com/api/"
        });
        string[] friends = ["33600000001"];
        const string shop = "Mon Magasin";
        await client.SendMessageAsync("Bonjour", friends, shop); // ESMS1004 shop
        await client.SendMessageAsync("Bonjour", ["06 12 34 56 78"], "Societe"); // ESMS1020 "06 12 34 56 78"
        await client.SendMessageAsync("Bonjour", friends, "SocieteGenerale"); // ESMS1003 "SocieteGenerale"
        await client.SendMessageAsync($"Bonjour {new string('!', 160)}", friends, "Societe"); // ESMS1050 $"Bonjour {new string('!', 160)}"
        await client.SendMessageAsync(new SendMessageRequest
        {
            Text = "Bonjour",
            Recipients = friends,
            SenderName = "Societe",
            SendAt = new DateTime(2027, 2, 30, 9, 0, 0), // ESMS1040 30
            Tag = "été", // ESMS1004 "été"
            AllowTruncation = true, // ESMS1102 true
            AllowLongMessage = true, // ESMS1060 true
        });
        await client.GetMessageStatsAsync(0); // ESMS1010 0
        """;

    private static IEnumerable<string> Expected =>
        Program
            .Split('\n')
            .Select((line, index) => (line, index))
            .Where(numbered => numbered.line.Contains("// ESMS", StringComparison.Ordinal))
            .Select(numbered =>
                $"{numbered.index + 1}: {numbered.line[(numbered.line.IndexOf("// ", StringComparison.Ordinal) + 3)..]}"
            );

    private static readonly string[] Languages = ["en", "fr"];

    private static readonly Consumer[] Consumers =
    [
        .. Languages.Select(language => new Consumer(
            $"wrong-calls-{language}",
            ProjectFile.Console($"<PreferredUILang>{language}</PreferredUILang>{CompilerLog.Property}")
        )
        {
            Files = { ["Program.cs"] = Program },
        }),
    ];

    [Theory]
    [InlineData("en", "is too small; it must be at least 1")]
    [InlineData("fr", "est trop petit\u00a0; il doit valoir au moins 1")]
    public void Eleven_doubtful_values_give_eleven_exact_squiggles_in_the_user_s_language(string language, string words)
    {
        var build = consumers[Consumers[Array.IndexOf(Languages, language)]].Failed();

        Assert.Contains(words, build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", consumers.Output, StringComparison.Ordinal);
        Assert.Equal(11, Expected.Count());
        Assert.Equal(Expected, build.CompilerLog.Squiggles(Program));
    }
}
