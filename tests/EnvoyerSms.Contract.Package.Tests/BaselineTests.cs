namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A user's own contract beside the one that he released before.</summary>
[Collection<SharedBuild>]
public sealed class BaselineTests(BuiltConsumers consumers)
{
    private const string Named = """<ApiContractBaseline Include="released/orders.released.yaml" />""";

    private const string Accepting = """
        - rule: ESMS2104
          path: operations.GetOrder.path
          reason: the old address leads to the new one

        """;

    private static readonly Consumer Changed = Project("baseline-changed", Named);

    private static readonly Consumer Accepted = Project(
        "baseline-accepted",
        Named,
        ("released/orders.accepted.yaml", Accepting)
    );

    private static readonly Consumer AcceptedElsewhere = Project(
        "baseline-accepted elsewhere à côté",
        """<ApiContractBaseline Include="released/orders.released.yaml" Accepted="what is meant.yaml" />""",
        ("what is meant.yaml", Accepting)
    );

    private static readonly Consumer Missing = Project(
        "baseline-missing",
        """<ApiContractBaseline Include="orders.released.yaml" />"""
    );

    [Fact]
    public void What_changed_is_told_at_its_line_below_the_verdict()
    {
        var build = consumers[Changed].Failed();
        Assert.Contains(
            build.Complaints,
            line => line.Contains("orders.yaml(4,12): error ESMS0140", StringComparison.Ordinal)
        );
        Assert.Contains(
            build.Complaints,
            line => line.Contains("orders.yaml(26,11): error ESMS2104", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_accepted_beside_it_or_elsewhere_is_silent()
    {
        consumers[Accepted].Succeeded();
        consumers[AcceptedElsewhere].Succeeded();
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_one_sentence() =>
        Assert.Contains(
            "The baseline 'orders.released.yaml' is not there, so nothing would be compared; write it with 'apicontract release'",
            Assert.Single(consumers[Missing].Failed().Complaints),
            StringComparison.Ordinal
        );

    private static Consumer Project(string name, string items, params (string Name, string Text)[] files)
    {
        var consumer = new Consumer(
            name,
            ProjectFile.Strict(
                "net10.0",
                "<ApiContractShipped>false</ApiContractShipped>",
                $"""<ApiContract Include="orders.yaml" />{items}"""
            )
        )
        {
            Files =
            {
                ["orders.yaml"] = OrdersContract.Text.Replace("order/get", "order/read", StringComparison.Ordinal),
                ["released/orders.released.yaml"] = OrdersContract.Text,
            },
        };
        foreach (var (file, text) in files)
            consumer.Files.Add(file, text);
        return consumer;
    }
}
