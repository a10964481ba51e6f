using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>What the first page says to try is what is taken.</summary>
public sealed class WelcomeTests : ServerTest
{
    protected override SimulatorOptions Options =>
        new()
        {
            TimeProvider = Time,
            RequireCredentials = true,
            Login = "33698765432",
            Password = "geheim",
        };

    [Fact]
    public async Task Where_credentials_are_required_it_neither_says_that_any_are_taken_nor_which()
    {
        var page = await Http.GetStringAsync(At("/"), Cancellation);
        Assert.Contains("curl -u $LOGIN:$PASSWORD ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Any login", page, StringComparison.Ordinal);
        Assert.DoesNotContain("any:any", page, StringComparison.Ordinal);
        Assert.DoesNotContain("33698765432", page, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", page, StringComparison.Ordinal);
    }
}
