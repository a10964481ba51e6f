using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Tests;

public sealed class SeedTests
{
    private const string Full = """
        start: 2026-03-01T09:00
        speed: 0
        accounts:
          - { id: 1, name: SHOP, sms: 500, requests: 20 }
          - { id: 2, name: EMPTY }
        numbers:
          "33611111111": failed
          "+33622222222": stop
        messages:
          - { text: Bonjour, from: Shop, to: "33611111111", tag: Colis, replies: true }
          - text: Plus tard
            from: Shop
            to: ["33622222222", "33633333333"]
            at: 2026-03-02T10:30
            account: 1
            stop: true
        """;

    [Fact]
    public async Task A_world_begins_as_its_file_says()
    {
        var seed = Read(Full);
        var simulator = new EnvoyerSmsSimulator(
            new SimulatorOptions
            {
                StartTime = seed.Start,
                ClockSpeed = seed.Speed!.Value,
                Accounts = seed.Accounts!,
            }
        );
        await seed.FillAsync(simulator, TestContext.Current.CancellationToken);

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), simulator.TimeProvider.GetUtcNow());
        Assert.Equal([1, 2], simulator.Accounts.Select(account => account.Id));
        Assert.Equal(2, simulator.Messages.Count);
        Assert.Equal("Colis", simulator.Messages[0].Tag);
        Assert.Equal(SimulatedStatus.StopSms, simulator.Messages[1].Deliveries[0].Status);
        simulator.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SimulatedStatus.NotDelivered, simulator.Messages[0].Deliveries[0].Status);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero), simulator.Messages[1].SendAt);
    }

    [Theory]
    [InlineData(
        "accounts:\n  - { id: one, name: A }",
        "seed.yaml(2,11): here a whole number from 1 to 1000000000 is expected."
    )]
    [InlineData("accounts:\n  - { name: A }", "seed.yaml(2,5): 'id' is missing.")]
    [InlineData(
        "accounts:\n  - { id: 1, name: A }\n  - { id: 1, name: B }",
        "seed.yaml(3,11): there is an account 1 already."
    )]
    [InlineData("accounts: 3", "seed.yaml(1,11): here a list is expected, each of its items with a dash.")]
    [InlineData(
        "acounts: []",
        "seed.yaml(1,1): there is no 'acounts' here, but start, speed, accounts, numbers, messages."
    )]
    [InlineData("speed: -1", "seed.yaml(1,8): here a number from 0 to 1000000 is expected.")]
    [InlineData("start: yesterday", "seed.yaml(1,8): a time in France is written as 2026-12-24T18:00.")]
    [InlineData(
        "numbers: { \"33600000001\": lost }",
        "seed.yaml(1,27): what becomes of messages is delivered, failed or stop."
    )]
    [InlineData(
        "messages:\n  - { text: a, from: Abc, to: Bob }",
        "seed.yaml(2,31): a number has its country code, as \"33600000001\"."
    )]
    [InlineData(
        "messages:\n  - { text: a, from: Abc, to: \"33600000001\", replies: yes }",
        "seed.yaml(2,55): here true or false is expected."
    )]
    [InlineData("- a", "seed.yaml(1,1): here names with values are expected, as 'name: value'.")]
    public void A_mistake_is_named_with_its_place(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<SeedException>(() => Read(text)).Message);

    [Theory]
    [InlineData("messages:\n  - { text: a }\n  - ]", "seed.yaml(3,5): this is no YAML")]
    [InlineData("messages:\n  - { text: a\n  - b", "seed.yaml: this is no YAML")]
    [InlineData("speed: 1\nspeed: 2", "seed.yaml(2,1): this is no YAML")]
    public void What_is_no_yaml_is_named(string text, string start) =>
        Assert.StartsWith(start, Assert.Throws<SeedException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_message_that_the_api_refuses_is_named_with_its_place()
    {
        var seed = Read("messages:\n  - { text: a, from: Société, to: \"33600000001\" }");
        var refused = await Assert.ThrowsAsync<SeedException>(() =>
            seed.FillAsync(new EnvoyerSmsSimulator(), TestContext.Current.CancellationToken)
        );
        Assert.StartsWith(
            "seed.yaml(2,5): the API refuses this message: Bad value of parameters",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_empty_file_changes_nothing() => Assert.Null(Read("").Accounts);

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal(
            "nowhere.yaml: the file cannot be read.",
            Assert.Throws<SeedException>(() => SeedFile.Read("nowhere.yaml")).Message
        );

    private static Seed Read(string text) => SeedFile.Read(new StringReader(text), "seed.yaml");
}
