namespace EnvoyerSms.Testing.Tests;

/// <summary>The package's own names agree with those of every client, and it shows none of the client that is inside of it.</summary>
public sealed class NameTests
{
    [Fact]
    public void Statuses_are_the_client_s() => AssertSame<SimulatedStatus, DeliveryStatus>();

    [Fact]
    public void Errors_are_the_client_s() => AssertSame<SimulatedError, EnvoyerSmsErrorId>();

    [Fact]
    public void Operations_are_the_client_s() =>
        Assert.Equal(
            typeof(EnvoyerSmsOperations).GetFields().Select(name => (string)name.GetRawConstantValue()!),
            Enum.GetNames<SimulatedOperation>()
        );

    [Fact]
    public void Nothing_that_is_emitted_for_the_contract_is_public() =>
        Assert.All(
            typeof(EnvoyerSmsSimulator).Assembly.GetExportedTypes(),
            type => Assert.Equal("EnvoyerSms.Testing", type.Namespace)
        );

    private static void AssertSame<TOurs, TTheirs>()
        where TOurs : struct, Enum
        where TTheirs : struct, Enum => Assert.Equal(Pairs<TTheirs>(), Pairs<TOurs>());

    private static IEnumerable<(string, long)> Pairs<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (value.ToString(), Convert.ToInt64(value, null)));
}
