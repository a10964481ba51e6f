using System.Net;

namespace EnvoyerSms.Testing.Tests;

/// <summary>
/// Every call that the API's document prints works on a fresh simulator, with only scheme, host and credentials replaced. They stand here
/// as printed; where a column of the document cuts a word or its type setting adds a blank, it is mended.
/// </summary>
public sealed class DocumentCallTests : SimulatorTest
{
    // Its three ways to authenticate; only the last carries its credentials in its own address.
    private static readonly string[] Addresses =
    [
        "message/send",
        "message/send?login=votrelogin&password=votremotdepasse",
        "message/send?login=votrelogin&password=votremotdepasse&accountid=identifiantducompte",
        "message/stats",
        "message/cancel",
        "account/create",
        "account/delete",
        "account/transfer",
        "stopsms/activate",
        "stopsms/deactivate",
        "stopsms/check",
        "response/get",
    ];

    // In the document's order.
    private static readonly string[] Calls =
    [
        "message/send?text=Ceci+est+un+test&recipients=33600000001,352000000077&sendername=Societe",
        "message/send?text=Ceci+est+un+test&recipients=33600000001,35200000077&sendername=Societe",
        "message/stats?messageid=879",
        "message/cancel?messageid=879",
        "account/status",
        "account/getallaccounts",
        "account/create?accountname=SOCIETE5",
        "account/delete?deleteaccountid=879",
        "account/transfer?debitaccountid=504&creditaccountid=536&sms=1000",
        "stopsms/activate?phonenumber=33600000000",
        "stopsms/deactivate?phonenumber=33600000000",
        "stopsms/check?phonenumber=33600000000",
        "response/get?messageid=879",
    ];

    public static TheoryData<string> AllCalls => [.. Calls];

    public static TheoryData<string> AllAddresses => [.. Addresses];

    // As a user has it who gives no thought to it.
    protected override SimulatorOptions Options => new();

    [Theory, MemberData(nameof(AllCalls))]
    public async Task A_call_works_on_its_own(string call)
    {
        Http.DefaultRequestHeaders.Authorization = Basic("votrelogin:votremotdepasse");
        AssertDone(await GetAsync(call));
    }

    [Theory, MemberData(nameof(AllCalls))]
    public async Task A_call_works_with_an_account_in_its_credentials(string call)
    {
        Http.DefaultRequestHeaders.Authorization = Basic("votrelogin:votremotdepasse:identifiantducompte");
        AssertDone(await GetAsync(call));
    }

    [Theory, MemberData(nameof(AllCalls))]
    public async Task A_call_works_by_post(string call)
    {
        Http.DefaultRequestHeaders.Authorization = null;
        var parts = call.Split('?');
        var form = $"login=votrelogin&password=votremotdepasse&accountid=496&{(parts.Length > 1 ? parts[1] : "")}";
        AssertDone(await PostAsync(parts[0], form));
    }

    [Fact]
    public async Task All_calls_work_one_after_the_other()
    {
        foreach (var call in Calls)
            AssertDone(await GetAsync(call));
    }

    [Theory, MemberData(nameof(AllAddresses))]
    public async Task An_address_alone_is_known_and_lacks_only_its_parameters(string address)
    {
        if (address.Contains("login=", StringComparison.Ordinal))
            Http.DefaultRequestHeaders.Authorization = null;
        var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("issing", answer.Text("error_message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_879_is_the_document_s_and_no_other_message()
    {
        var stats = await GetAsync("message/stats?messageid=879");
        Assert.Equal(["2011-02-10 13:32:00", ""], stats.Texts("delivered_date"));
        Assert.Equal(["33600000001", "352000000077"], stats.Texts("mobile_number"));
        var replies = await GetAsync("response/get?messageid=879");
        Assert.Equal(3, replies.Number("number_of_response"));
        Assert.Equal(["2014-09-01 08:24:04", "2014-09-01 08:29:04", "2014-09-01 08:38:04"], replies.Texts("date"));
        Assert.Equal(["33600000000", "33600000001", "33600000002"], replies.Texts("mobile_number"));

        (await GetAsync("message/stats?messageid=880")).AssertRefused(7, "Unknown messageid");
        Assert.Empty(Simulator.Messages);
        await Assert.ThrowsAsync<MessageNotReceivedException>(() =>
            Simulator.WaitForMessageAsync("33600000001", timeout: TimeSpan.Zero, cancellationToken: Cancellation)
        );
    }

    [Fact]
    public async Task Another_message_takes_its_number_and_follows_the_rules()
    {
        Assert.Equal(879, await SendAsync());
        Simulator.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["1"], (await GetAsync("message/stats?messageid=879")).Texts("status_id"));
        (await GetAsync("message/cancel?messageid=879")).AssertRefused(10, "Message has been sent");
        (await GetAsync("response/get?messageid=879")).AssertRefused(12, "Message cannot received response");
    }

    [Fact]
    public async Task What_the_document_cancels_and_deletes_is_gone_afterwards()
    {
        var before = Simulator.Balance;
        Assert.Equal(2, (await GetAsync("message/cancel?messageid=879")).Number("recredited_sms"));
        Assert.Equal(before + 2, Simulator.Balance);
        (await GetAsync("message/cancel?messageid=879")).AssertRefused(11, "Message is already cancelled");
        await GetAsync("account/delete?deleteaccountid=879");
        (await GetAsync("account/delete?deleteaccountid=879")).AssertRefused(3, "Bad value of parameters");
        Assert.Equal(SimulatorAccount.OfTheDocument.Count, Simulator.Accounts.Count);
    }

    private static void AssertDone(HttpResponseText answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("success", answer.Text("status"));
    }
}

/// <summary>Where nothing of the document is to be known.</summary>
public sealed class WithoutDocumentTests : SimulatorTest
{
    protected override SimulatorOptions Options => new() { KnowsDocument = false };

    [Fact]
    public async Task No_number_of_its_examples_is_known()
    {
        (await GetAsync("message/stats?messageid=879")).AssertRefused(7, "Unknown messageid");
        (await GetAsync("account/delete?deleteaccountid=879")).AssertRefused(3, "Bad value of parameters");
        (await GetAsync("stopsms/check?phonenumber=33600000000")).AssertRefused(
            3,
            "Bad value of parameters – You do not send SMS to the 33600000000"
        );
    }
}
