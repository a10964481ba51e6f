using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class TooManyUnitsFixTests : FixTest
{
    private const string Long = "new string('a', 200)";

    private protected override ContractFix Fix { get; } = new TooManyUnitsFix();

    [Theory]
    [InlineData("SenderName = \"Sender\" }", "SenderName = \"Sender\", AllowLongMessage = true }")]
    [InlineData("SenderName = \"Sender\", }", "SenderName = \"Sender\", AllowLongMessage = true, }")]
    [InlineData(
        "AllowLongMessage = false, SenderName = \"Sender\" }",
        "AllowLongMessage = true, SenderName = \"Sender\" }"
    )]
    [InlineData("\n    SenderName = \"Sender\"\n}", "\n    SenderName = \"Sender\",\n    AllowLongMessage = true\n}")]
    [InlineData(
        "\n    // who\n    SenderName = \"Sender\", // so\n}",
        "\n    // who\n    SenderName = \"Sender\", // so\n    AllowLongMessage = true,\n}"
    )]
    [InlineData(
        "\r\n    SenderName = \"Sender\"\r\n}",
        "\r\n    SenderName = \"Sender\",\r\n    AllowLongMessage = true\r\n}"
    )]
    public Task In_an_initializer(string before, string after)
    {
        const string Begin = $"await client.SendMessageAsync(new() {{ Text = {Long}, Recipients = [\"33600000001\"], ";
        return Mends(Begin + before + ");", Begin + after + ");");
    }

    [Fact]
    public Task In_a_copy() =>
        Mends(
            $$"""
            var first = new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Sender" };
            await client.SendMessageAsync(first with { Text = {{Long}} }, ct);
            """,
            $$"""
            var first = new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Sender" };
            await client.SendMessageAsync(first with { Text = {{Long}}, AllowLongMessage = true }, ct);
            """
        );

    [Fact]
    public Task Of_a_text_that_is_written_elsewhere() =>
        Mends(
            $$"""
            var text = {{Long}};
            await client.SendMessageAsync(new SendMessageRequest { Text = text, Recipients = ["33600000001"], SenderName = "Sender" }, ct);
            """,
            $$"""
            var text = {{Long}};
            await client.SendMessageAsync(new SendMessageRequest { Text = text, Recipients = ["33600000001"], SenderName = "Sender", AllowLongMessage = true }, ct);
            """
        );

    [Theory]
    [InlineData(
        $"client.SendMessageAsync({Long}, [\"33600000001\"], \"Sender\", ct)",
        $"client.SendMessageAsync(new SendMessageRequest {{ Text = {Long}, Recipients = [\"33600000001\"], SenderName = \"Sender\", AllowLongMessage = true }}, ct)"
    )]
    [InlineData(
        $"client.SendMessageAsync({Long}, [\"33600000001\"], \"Sender\")",
        $"client.SendMessageAsync(new SendMessageRequest {{ Text = {Long}, Recipients = [\"33600000001\"], SenderName = \"Sender\", AllowLongMessage = true }})"
    )]
    [InlineData(
        $"client.SendMessageAsync(cancellationToken: ct, senderName: \"Sender\", text: {Long} /* why */, recipients: [\"33600000001\"])",
        $"client.SendMessageAsync(cancellationToken: ct, request: new SendMessageRequest {{ SenderName = \"Sender\", Text = {Long} /* why */, Recipients = [\"33600000001\"], AllowLongMessage = true }})"
    )]
    [InlineData(
        $"client.SendMessageAsync(\n    {Long}, // long\n    [\"33600000001\"],\n    \"Sender\",\n    ct\n)",
        $"client.SendMessageAsync(\n    new SendMessageRequest\n    {{\n        Text = {Long}, // long\n        Recipients = [\"33600000001\"],\n        SenderName = \"Sender\",\n        AllowLongMessage = true,\n    }},\n    ct\n)"
    )]
    public Task In_a_call_that_takes_the_members(string before, string after) =>
        Mends($"await {before};", $"await {after};");

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            $$"""
            await client.SendMessageAsync(ct.CanBeCanceled ? {{Long}} : new string('b', 300), ["33600000001"], "Sender", ct);
            var request = new SendMessageRequest { Text = {{Long}}, Recipients = ["33600000001"], SenderName = "Sender" };
            await client.SendMessageAsync(request, ct);
            """,
            $$"""
            await client.SendMessageAsync(new SendMessageRequest { Text = ct.CanBeCanceled ? {{Long}} : new string('b', 300), Recipients = ["33600000001"], SenderName = "Sender", AllowLongMessage = true }, ct);
            var request = new SendMessageRequest { Text = {{Long}}, Recipients = ["33600000001"], SenderName = "Sender", AllowLongMessage = true };
            await client.SendMessageAsync(request, ct);
            """
        );

    [Fact]
    public Task Not_where_no_flag_helps() =>
        IsNotOffered("""await client.SendMessageAsync(new string('a', 500), ["33600000001"], "Sender", ct);""");
}
