using System.Globalization;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class ExposedCredentialsTests
{
    [Fact]
    public Task The_choice_triggers() =>
        CallSites.AreAsMarked(
            """
            var options = new EnvoyerSmsOptions { Authentication = {|ESMS1201:EnvoyerSmsAuthentication.Query|} };
            options.Authentication = ct.CanBeCanceled ? {|ESMS1201:EnvoyerSmsAuthentication.Query|} : EnvoyerSmsAuthentication.Form;
            var way = EnvoyerSmsAuthentication.Query;
            options.Authentication = {|ESMS1201:way|};
            """
        );

    [Fact]
    public async Task The_contract_has_the_word_in_the_language_of_the_reader()
    {
        var found = await CallSites.Analyze(
            CallSites.InMethod(
                """Console.WriteLine(new EnvoyerSmsOptions { Authentication = EnvoyerSmsAuthentication.Query });"""
            )
        );
        Assert.StartsWith(
            "Query est choisi\u00a0: le mot de passe figure dans l’URL",
            Assert.Single(found).GetMessage(new CultureInfo("fr"))
        );
    }

    [Fact]
    public Task Everything_but_the_choice_does_not_trigger() =>
        CallSites.AreAsMarked(
            """
            var options = new EnvoyerSmsOptions { Authentication = EnvoyerSmsAuthentication.Basic };
            options.Authentication = EnvoyerSmsAuthentication.Form;
            if (options.Authentication == EnvoyerSmsAuthentication.Query || options is { Authentication: EnvoyerSmsAuthentication.Query })
                throw new InvalidOperationException(nameof(EnvoyerSmsAuthentication.Query));
            var safe = options.Authentication switch { EnvoyerSmsAuthentication.Query => EnvoyerSmsAuthentication.Form, var other => other };
            var all = new Dictionary<EnvoyerSmsAuthentication, string> { [EnvoyerSmsAuthentication.Query] = "never" };
            options.Authentication = Enum.Parse<EnvoyerSmsAuthentication>("Query");
            Console.WriteLine($"{safe} {all}");
            """
        );
}
