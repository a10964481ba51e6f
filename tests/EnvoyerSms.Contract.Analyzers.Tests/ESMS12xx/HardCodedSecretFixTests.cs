using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class HardCodedSecretFixTests : FixTest
{
    private const string Variable = "Environment.GetEnvironmentVariable(\"ENVOYERSMS_PASSWORD\")";
    private const string Setting = "configuration[\"EnvoyerSms:Password\"]";

    private protected override ContractFix Fix { get; } = new HardCodedSecretFix();

    [Theory]
    [InlineData(
        "_ = new EnvoyerSmsOptions { Password = \"secret\" };",
        $"_ = new EnvoyerSmsOptions {{ Password = {Variable} }};"
    )]
    [InlineData(
        "var options = new EnvoyerSmsOptions(); options.Password = /* mine */ \"secret\";",
        $"var options = new EnvoyerSmsOptions(); options.Password = /* mine */ {Variable};"
    )]
    [InlineData(
        "var secret = \"secret\"; _ = new EnvoyerSmsOptions { Password = secret };",
        $"var secret = {Variable}; _ = new EnvoyerSmsOptions {{ Password = secret }};"
    )]
    [InlineData(
        "string secret = \"secret\"; _ = new EnvoyerSmsOptions { Password = secret };",
        $"string secret = {Variable} ?? throw new InvalidOperationException(\"EnvoyerSms:Password is not set\"); _ = new EnvoyerSmsOptions {{ Password = secret }};"
    )]
    public Task It_comes_from_the_environment(string before, string after) => Mends(before, after);

    [Theory]
    [InlineData("Microsoft.Extensions.Configuration.IConfiguration configuration", Setting)]
    [InlineData("Microsoft.Extensions.Configuration.IConfigurationManager configuration", Setting)]
    [InlineData("Microsoft.Extensions.Configuration.IConfiguration? configuration", Variable)]
    [InlineData("Context context", "context.Configuration[\"EnvoyerSms:Password\"]")]
    public Task Or_from_the_configuration_that_is_at_hand(string parameter, string after) =>
        MendsFile(Setup(parameter, "\"secret\""), Setup(parameter, after));

    [Fact]
    public Task Without_the_usings() =>
        MendsFile(
            "internal static class Program { public static void Set(EnvoyerSms.EnvoyerSmsOptions options) => options.Password = \"secret\"; }",
            $"internal static class Program {{ public static void Set(EnvoyerSms.EnvoyerSmsOptions options) => options.Password = global::System.{Variable}; }}"
        );

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            "_ = new EnvoyerSmsOptions { Password = \"a\" }; _ = new EnvoyerSmsOptions { Password = ct.CanBeCanceled ? \"b\" : \"c\" };",
            $"_ = new EnvoyerSmsOptions {{ Password = {Variable} }}; _ = new EnvoyerSmsOptions {{ Password = ct.CanBeCanceled ? {Variable} : {Variable} }};"
        );

    [Fact]
    public Task Not_of_a_constant() =>
        IsNotOffered("const string Secret = \"secret\"; _ = new EnvoyerSmsOptions { Password = Secret };");

    private static string Setup(string parameter, string password) =>
        $$"""
            using System;
            using EnvoyerSms;

            internal sealed class Context { public required Microsoft.Extensions.Configuration.IConfiguration Configuration { get; init; } }

            internal static class Program
            {
                public static EnvoyerSmsOptions Make({{parameter}}) => new() { Password = {{password}} };
            }
            """;
}
