using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class PlainNumberFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new NumberNotPlainFix();

    [Theory]
    [InlineData("\"+33 6 12 34 56 78\"", "\"33612345678\"")]
    [InlineData("@\"0033612345678\"", "@\"33612345678\"")]
    [InlineData("\"\"\"+33.6.12.34.56.78\"\"\"", "\"\"\"33612345678\"\"\"")]
    public Task Digits_remain(string before, string after) =>
        Mends($"await client.ActivateStopSmsAsync({before}, ct);", $"await client.ActivateStopSmsAsync({after}, ct);");

    [Fact]
    public Task Not_where_it_is_put_together() =>
        IsNotOffered("await client.ActivateStopSmsAsync(\"+33 \" + \"612345678\", ct);");

    [Fact]
    public Task All_of_a_list() =>
        MendsAll(
            """
            var list = new List<string> { "+33 6 12 34 56 78", "33612345679", "0033612345670" };
            await client.SendMessageAsync("Hello", list, "Sender", ct);
            await client.SendMessageAsync("Hello", ["+33612345671"], "Sender", ct);
            """,
            """
            var list = new List<string> { "33612345678", "33612345679", "33612345670" };
            await client.SendMessageAsync("Hello", list, "Sender", ct);
            await client.SendMessageAsync("Hello", ["33612345671"], "Sender", ct);
            """
        );
}

public sealed class NationalNumberFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new NationalNumberFix();

    private protected override string? EditorConfig => "api_contract_default_region = FR\n";

    [Theory]
    [InlineData("\"06 12 34 56 78\"", "\"33612345678\"")]
    [InlineData("\"06.12.34.56.78\"", "\"33612345678\"")]
    public Task The_country_code_comes_first(string before, string after) =>
        Mends($"await client.ActivateStopSmsAsync({before}, ct);", $"await client.ActivateStopSmsAsync({after}, ct);");

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            """await client.SendMessageAsync("Hello", ["0612345678", "letters", "0612345679"], "Sender", ct);""",
            """await client.SendMessageAsync("Hello", ["33612345678", "letters", "33612345679"], "Sender", ct);"""
        );

    [Fact]
    public Task Not_what_is_no_number() => IsNotOffered("await client.ActivateStopSmsAsync(\"06 letters\", ct);");
}

public sealed class UnknownRegionFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new NationalNumberFix();

    [Fact]
    public Task Not_without_a_region() => IsNotOffered("await client.ActivateStopSmsAsync(\"0612345678\", ct);");
}

public sealed class MadeUpRegionFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new NationalNumberFix();

    private protected override string? EditorConfig => "api_contract_default_region = nowhere\n";

    [Fact]
    public Task Not_with_a_region_that_nobody_knows() =>
        IsNotOffered("await client.ActivateStopSmsAsync(\"0612345678\", ct);");
}
