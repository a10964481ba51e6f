using System.Globalization;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class CallCautionTests
{
    [Theory]
    [InlineData("""await {|ESMS1108:client.DeleteAccountAsync(879, ct)|};""")]
    [InlineData(
        """await {|ESMS1108:client.DeleteAccountAsync(new DeleteAccountRequest { DeleteAccountId = 879 }, ct)|};"""
    )]
    [InlineData("""var left = {|ESMS1108:client.DeleteAccountAsync(879, ct)|}; Console.WriteLine(await left);""")]
    public Task A_call_triggers_that_the_contract_warns_about(string statements) => CallSites.AreAsMarked(statements);

    [Theory]
    [InlineData("""await client.ListAccountsAsync(ct);""")]
    [InlineData("""await DeleteAccountAsync(); Task DeleteAccountAsync() => Task.CompletedTask;""")]
    [InlineData("""Console.WriteLine(nameof(client.DeleteAccountAsync));""")]
    public Task Any_other_call_does_not_trigger(string statements) => CallSites.AreAsMarked(statements);

    [Fact]
    public Task A_method_of_the_same_name_only_hands_it_on() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Accounts(IEnvoyerSmsClient client)
            {
                public Task<RemainingAccounts> DeleteAccountAsync(long id) => client.DeleteAccountAsync(id);

                public Task<RemainingAccounts> Close(long id) => {|ESMS1108:client.DeleteAccountAsync(id)|};
            }
            """
        );

    [Theory]
    [InlineData("en", "DeleteAccountAsync is called: ")]
    [InlineData("fr", "DeleteAccountAsync est appelé\u00a0: ")]
    public async Task The_contract_has_the_word_in_the_language_of_the_reader(string language, string expected)
    {
        var found = await CallSites.Analyze(CallSites.InMethod("await client.DeleteAccountAsync(879, ct);"));
        Assert.StartsWith(expected, Assert.Single(found).GetMessage(new CultureInfo(language)));
    }
}
