using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning;
using EnvoyerSms.Contract.Reference.Content;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference;

/// <summary>All that a contract says, as pages in one language, in the order in which they are read.</summary>
internal static class ReferenceBook
{
    public static IReadOnlyList<Page> Of(ContractModel written, Language language)
    {
        // What is gone, and rules that have ended, are in the contract yet.
        var contract = ContractHistory.UpTo(written, written.Api.Version);
        var scope = new Scope(contract, language);
        Page?[] pages =
        [
            OverviewPage.Of(scope),
            OperationsPage.Of(scope),
            .. contract.Operations.Select(operation => new OperationPage(scope, operation).Page),
            TypesPage.Of(scope),
            ErrorsPage.Of(scope),
            .. ErrorEntry.All(contract).Select(entry => new ErrorPage(scope, entry).Page),
            new AuthenticationPage(scope).Page,
            RateLimitPage.Of(scope),
            ResponsesPage.Of(scope),
            VersionsPage.Of(scope),
        ];
        return [.. pages.OfType<Page>()];
    }
}
