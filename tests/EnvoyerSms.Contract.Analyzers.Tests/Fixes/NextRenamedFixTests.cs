using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class NextRenamedFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new NextRenamedFix();

    private protected override string? Next { get; } =
        ShippedNext.With(
            "@ DeliveryStatus:",
            "- Delivered: { value: 1, final: true, summary: { en: The phone has received it., fr: Le téléphone l'a reçu. }, basis: documented L473 }",
            "+ Arrived: { value: 1, final: true, basis: documented L473 }",
            "- DeliveredDate:",
            "+ DeliveredAt:",
            "@ CreateAccount:",
            "- AccountName:",
            "+ Label:",
            "- CheckStopSms:",
            "+ LookUpStopSms:"
        );

    [Theory]
    [InlineData(
        "Console.WriteLine((await client.GetMessageStatsAsync(879, ct)).Recipients[0].DeliveredDate);",
        "Console.WriteLine((await client.GetMessageStatsAsync(879, ct)).Recipients[0].DeliveredAt);"
    )]
    [InlineData("Console.WriteLine(DeliveryStatus.Delivered);", "Console.WriteLine(DeliveryStatus.Arrived);")]
    [InlineData(
        "await client.CreateAccountAsync(accountName: \"a\", cancellationToken: ct);",
        "await client.CreateAccountAsync(label: \"a\", cancellationToken: ct);"
    )]
    [InlineData(
        """await client.CheckStopSmsAsync("33600000001", ct);""",
        """await client.LookUpStopSmsAsync("33600000001", ct);"""
    )]
    public Task The_coming_name_is_written(string before, string after) => Mends(before, after);

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            "Console.WriteLine(DeliveryStatus.Delivered);\nConsole.WriteLine(DeliveryStatus.Delivered);",
            "Console.WriteLine(DeliveryStatus.Arrived);\nConsole.WriteLine(DeliveryStatus.Arrived);"
        );
}
