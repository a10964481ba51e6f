using System.Text;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A contract of the user's own, beside the one in the package or in its place.</summary>
[Collection<SharedBuild>]
public sealed class OwnContractTests(BuiltConsumers consumers)
{
    private const string NamesBoth =
        "System.Console.WriteLine(typeof(Orders.IOrdersClient).Name + typeof(EnvoyerSms.IEnvoyerSmsClient).Name);";

    private const string NamesOwn = "System.Console.WriteLine(typeof(Orders.IOrdersClient).Name);";

    private const string WithoutShipped = "<ApiContractShipped>false</ApiContractShipped>";

    private static readonly Consumer Added = Program("contract-added", NamesBoth);

    private static readonly Consumer Replaced = Program("contract-replaced", NamesOwn, WithoutShipped);

    private static readonly Consumer ReplacedButNamed = Program("contract-missed", NamesBoth, WithoutShipped);

    private static readonly Consumer Mistaken = new(
        "contract-mistaken",
        ProjectFile.Strict("net10.0", items: """<ApiContract Include="orders.yaml" />""")
    )
    {
        Files =
        {
            ["orders.yaml"] = OrdersContract.Text.Replace("effect: read", "effect: reed", StringComparison.Ordinal),
        },
    };

    private static readonly Consumer InWindows1252 = new(
        "contract-in-windows-1252",
        ProjectFile.Strict("net10.0", items: """<ApiContract Include="orders.yaml" />""")
    )
    {
        BinaryFiles =
        {
            ["orders.yaml"] = Encoding.Latin1.GetBytes(
                OrdersContract.Text.Replace("Orders of a shop", "Commandes passées", StringComparison.Ordinal)
            ),
        },
    };

    [Fact]
    public void A_contract_that_is_not_saved_as_UTF_8_is_told_once() =>
        Assert.Contains(
            "error ESMS0018",
            Assert.Single(consumers[InWindows1252].Failed().Complaints),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_own_contract_is_added_to_the_shipped_one()
    {
        var run = (await consumers[Added].RunAsync()).Succeeded();

        Assert.Contains("IOrdersClientIEnvoyerSmsClient", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_contract_takes_the_place_of_the_shipped_one()
    {
        consumers[Replaced].Succeeded();

        Assert.Contains("IEnvoyerSmsClient", consumers[ReplacedButNamed].Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_an_own_contract_is_an_error_at_its_line_and_column() =>
        Assert.Matches(
            @"orders\.yaml\(\d+,13\): error ESMS\d{4}: .*'reed'.*'read'",
            consumers[Mistaken].Failed().Output
        );

    private static Consumer Program(string name, string code, string properties = "") =>
        new(
            name,
            ProjectFile.Strict(
                "net10.0",
                $"<OutputType>Exe</OutputType>{properties}",
                """<ApiContract Include="orders.yaml" />"""
            )
        )
        {
            Files = { ["orders.yaml"] = OrdersContract.Text, ["Program.cs"] = code },
        };
}
