using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class InsecureAddressFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new InsecureAddressFix();

    [Theory]
    [InlineData("\"http://example.com/api/\"", "\"https://example.com/api/\"")]
    [InlineData("@\"HTTP://example.com/\"", "@\"https://example.com/\"")]
    public Task The_scheme_is_swapped(string before, string after) => Mends(Make(before), Make(after));

    [Fact]
    public Task Not_where_a_port_is_named() => IsNotOffered(Make("\"http://example.com:8080/\""));

    [Fact]
    public Task Not_where_it_is_another_scheme() => IsNotOffered(Make("\"ftp://example.com/\""));

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            "const string Address = \"http://a.example/\";\n" + Make("Address") + Make("$\"http://b.example/{\"x\"}\""),
            "const string Address = \"https://a.example/\";\n"
                + Make("Address")
                + Make("$\"https://b.example/{\"x\"}\"")
        );

    private static string Make(string address) =>
        $"EnvoyerSmsClient.Create(new EnvoyerSmsOptions {{ BaseAddress = new Uri({address}) }});";
}
