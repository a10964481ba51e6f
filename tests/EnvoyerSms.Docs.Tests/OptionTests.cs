using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Docs.Tests;

/// <summary>What the pages put into configuration is taken.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("docs/configuration.md")]
    [InlineData("docs/getting-started.md")]
    public void The_sample_of_configuration_makes_a_client(string path)
    {
        var json = new Page(path).Block("options").Code;
        var configuration = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json)))
            .AddInMemoryCollection([new("EnvoyerSms:Login", "33600000000"), new("EnvoyerSms:Password", "secret")])
            .Build();
        var services = new ServiceCollection();
        services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms"));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IEnvoyerSmsClient>());
    }
}
