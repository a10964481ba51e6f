namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>
/// A project names the contract that is coming, as an item or on the command line, in a folder whose name has a blank and an accent: the
/// build shows each line that is touched, and still succeeds where warnings are errors.
/// </summary>
[Collection<SharedBuild>]
public sealed class ComingContractTests(BuiltConsumers consumers)
{
    // What the coming contract does to it stands behind each line.
    public const string Program = """
        using EnvoyerSms;

        using var client = EnvoyerSmsClient.Create(new EnvoyerSmsOptions());
        if (args.Length == 0)
            return;
        await client.SendMessageAsync("Bonjour", ["33600000001"], "MaSociete"); // ESMS1310 "MaSociete"
        await client.SendMessageAsync("Bonjour", ["33600000001"], "Societe");
        var stats = await client.GetMessageStatsAsync(879);
        Console.WriteLine(stats.Recipients[0].DeliveredDate); // ESMS1303 DeliveredDate
        Console.WriteLine(stats.Recipients[0].MobileNumber);
        long left = (await client.GetAccountStatusAsync()).SmsRemaining; // ESMS1305 (await client.GetAccountStatusAsync()).SmsRemaining
        Console.WriteLine(left);
        """;

    private const string Properties =
        $"<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>{CompilerLog.Property}";

    private static readonly Consumer[] Consumers =
    [
        .. from package in new[] { "EnvoyerSms.Contract", "EnvoyerSms.Client" }
        select new Consumer(
            $"coming-{package[11..].ToLowerInvariant()}",
            ProjectFile.Strict(
                "net10.0",
                Properties,
                """<ApiContractNext Include="contrat à venir/next.contract.yaml" />""",
                package
            )
        )
        {
            Files = { ["Program.cs"] = Program, ["contrat à venir/next.contract.yaml"] = Coming() },
        },
    ];

    private static readonly Consumer OnTheCommandLine = new(
        "coming-by-property",
        ProjectFile.Strict(
            "net10.0",
            Properties + "<ApiContractNextFile>next;à venir.yaml</ApiContractNextFile>",
            package: "EnvoyerSms.Client"
        )
    )
    {
        Files = { ["Program.cs"] = Program, ["next;à venir.yaml"] = Coming() },
    };

    private static IEnumerable<string> Expected =>
        Program
            .Split('\n')
            .Select((line, index) => (line, number: index + 1))
            .Where(numbered => numbered.line.Contains("// ESMS", StringComparison.Ordinal))
            .Select(numbered =>
                $"{numbered.number}: {numbered.line[(numbered.line.IndexOf("// ", StringComparison.Ordinal) + 3)..]}"
            );

    [Theory]
    [InlineData("contract")]
    [InlineData("client")]
    public void Each_line_that_is_touched_is_told_and_no_other(string package) =>
        AreTold(consumers[Consumers.Single(consumer => consumer.Name == "coming-" + package)]);

    [Fact]
    public void A_property_names_it_too() => AreTold(consumers[OnTheCommandLine]);

    private static void AreTold(BuiltConsumer built)
    {
        built.Succeeded();
        Assert.Equal(3, Expected.Count());
        Assert.Equal(Expected, built.CompilerLog.Squiggles(Program, "Program.cs"));
        Assert.All(built.Complaints, line => Assert.Contains(": warning ESMS13", line, StringComparison.Ordinal));
        Assert.Equal(3, built.Complaints.Count);
        // What a tool groups by is in the log.
        Assert.Contains("\"ChangeRule\": \"ESMS2305\"", built.Read(CompilerLog.File), StringComparison.Ordinal);
        Assert.Contains("\"NextUses\": \"", built.Read(CompilerLog.File), StringComparison.Ordinal);
    }

    public static string Coming() =>
        Changed(
            File.ReadAllText(Path.Combine(Repository.Root, "contract/envoyersms.contract.yaml")),
            ("  version: 2.10.0", "  version: 2.11.0"),
            ("    2.10.0: {", "    2.11.0: { date: 2027-01-01 }\n    2.10.0: {"),
            ("- { maxLength: 11, error: SenderNameTooLong", "- { maxLength: 8, error: SenderNameTooLong"),
            ("      DeliveredDate:\n", "      DeliveredAt:\n"),
            (
                "        wire: [sms_remaining, sms_remaing]\n        type: integer\n        required: true\n        summary: { en: SMS left on the account., fr: SMS restants sur le compte. }\n        basis: documented L536",
                "        wire: [sms_remaining, sms_remaing]\n        type: integer\n        summary: { en: SMS left on the account., fr: SMS restants sur le compte. }\n        basis: documented L536"
            )
        );

    private static string Changed(string contract, params (string Old, string New)[] edits)
    {
        foreach (var (old, now) in edits)
        {
            Assert.Contains(old, contract, StringComparison.Ordinal);
            contract = contract.Replace(old, now, StringComparison.Ordinal);
        }
        return contract;
    }
}
