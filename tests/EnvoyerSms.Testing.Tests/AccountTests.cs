namespace EnvoyerSms.Testing.Tests;

public sealed class AccountTests : SimulatorTest
{
    [Fact]
    public async Task The_list_is_the_documents()
    {
        var reply = await GetAsync("account/getallaccounts");
        Assert.Equal(["496", "504", "536", "549"], reply.Texts("account_id"));
        Assert.Equal(["SOCIETE1", "SOCIETE2", "SOCIETE3", "SOCIETE4"], reply.Texts("account_name"));
        Assert.Equal(["155", "5973", "0", "794"], reply.Texts("sms_remaining"));
        Assert.Equal(["5000", "200", "100", "15000"], reply.Texts("api_request_limit"));
    }

    [Fact]
    public async Task The_status_is_that_of_the_account_that_asks()
    {
        UseAccount(549);
        var reply = await PostAsync("account/status");
        Assert.Equal(794, reply.Number("sms_remaining"));
        Assert.Equal(15000, reply.Number("api_request_limit"));
    }

    [Fact]
    public async Task The_documents_transfer_moves_a_thousand()
    {
        var reply = await PostAsync("account/transfer", "debitaccountid=504&creditaccountid=536&sms=1000");
        Assert.Equal(["504", "536"], reply.Texts("account_id"));
        Assert.Equal(["SOCIETE2", "SOCIETE3"], reply.Texts("account_name"));
        Assert.Equal(["4973", "1000"], reply.Texts("sms_remaining"));
        Assert.Equal(
            ["debitaccount", "creditaccount"],
            reply.Root.Element("accounts")!.Elements().Select(e => e.Name.LocalName)
        );
        Assert.Empty(reply.Texts("api_request_limit"));
    }

    [Fact]
    public async Task A_transfer_may_empty_an_account_but_a_refused_one_moves_nothing()
    {
        await PostAsync("account/transfer", "debitaccountid=504&creditaccountid=536&sms=5974");
        Assert.Equal((5973, 0), (Simulator.FindAccount(504)!.Sms, Simulator.FindAccount(536)!.Sms));
        await PostAsync("account/transfer", "debitaccountid=504&creditaccountid=536&sms=5973");
        Assert.Equal((0, 5973), (Simulator.FindAccount(504)!.Sms, Simulator.FindAccount(536)!.Sms));
    }

    [Fact]
    public async Task A_new_account_is_the_documents_879_and_empty()
    {
        Assert.Equal(879, (await PostAsync("account/create", "accountname=SOCIETE5")).Number("account_id"));
        Assert.Equal(
            880,
            (await GetAsync("account/create?accountname=Soci%C3%A9t%C3%A9+%3C6%3E")).Number("account_id")
        );
        var list = await GetAsync("account/getallaccounts");
        Assert.Equal(["SOCIETE5", "Société <6>"], list.Texts("account_name")[4..]);
        UseAccount(879);
        Assert.Equal(0, (await GetAsync("account/status")).Number("sms_remaining"));
    }

    [Fact]
    public async Task A_deleted_account_is_gone_with_its_sms()
    {
        var reply = await PostAsync("account/delete", "deleteaccountid=504");
        Assert.Equal(["496", "536", "549"], reply.Texts("account_id"));
        Assert.Empty(reply.Texts("api_request_limit"));
        Assert.Null(Simulator.FindAccount(504));
        (await PostAsync("account/delete", "deleteaccountid=504")).AssertRefused(3, "Bad value of parameters");
        UseAccount(504);
        Assert.Equal("Authentication failed", (await GetAsync("account/status")).Text("error_message"));
    }

    [Fact]
    public async Task A_new_account_never_takes_an_id_in_use()
    {
        Simulator.AddAccount(new SimulatorAccount(879, "TAKEN", 1));
        Assert.Equal(880, (await PostAsync("account/create", "accountname=SOCIETE5")).Number("account_id"));
    }
}
