using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Docs.Tests;

/// <summary>What the pages say of options is so.</summary>
public sealed partial class OptionTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.fr.md")]
    public void The_sample_of_configuration_makes_a_client(string path)
    {
        var json = new Page(path).Block("options").Code;
        var configuration = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json)))
            .AddInMemoryCollection([new("EnvoyerSms:Password", "secret")])
            .Build();
        var services = new ServiceCollection();
        services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms"));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IEnvoyerSmsClient>());
    }

    [Fact]
    public void Every_option_is_listed() =>
        Assert.Equal(
            typeof(EnvoyerSmsOptions).GetProperties().Select(option => option.Name).Order(StringComparer.Ordinal),
            Row()
                .Matches(new Page("docs/configuration.md").Prose)
                .Select(row => row.Groups["option"].Value)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_defaults_that_are_told_are_those_of_new_options()
    {
        var options = new EnvoyerSmsOptions();
        Assert.Equal(
            ("Basic", "false", "Post", "Strict", "30 seconds", "2", "Fail", "1 MiB"),
            (
                Default("Authentication"),
                Default("AllowInsecureHttp"),
                Default("Method"),
                Default("Validation"),
                Default("Timeout"),
                Default("MaxRetries"),
                Default("RateLimitMode"),
                Default("MaxResponseBytes")
            )
        );
        Assert.Equal(EnvoyerSmsAuthentication.Basic, options.Authentication);
        Assert.False(options.AllowInsecureHttp);
        Assert.Equal(ApiMethod.Post, options.Method);
        Assert.Equal(ApiValidationMode.Strict, options.Validation);
        Assert.Equal(TimeSpan.FromSeconds(30), options.Timeout);
        Assert.Equal(2, options.MaxRetries);
        Assert.Equal(ApiRateLimitMode.Fail, options.RateLimitMode);
        Assert.Equal(1024 * 1024, options.MaxResponseBytes);
    }

    private static string Default(string option) =>
        Row()
            .Matches(new Page("docs/configuration.md").Prose)
            .Single(row => row.Groups["option"].Value == option)
            .Groups["default"]
            .Value.Trim('`');

    [GeneratedRegex(@"^\| `(?<option>\w+)` \| (?<default>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
