namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>A fix that changes what a text says.</summary>
internal abstract class TextFix(params string[] ids) : ContractFix(ids)
{
    protected sealed override async Task<IEnumerable<NodeEdit>> FindEditsAsync(
        FixSite site,
        CancellationToken cancel
    ) => await WrittenText.FindAsync(site, cancel).ConfigureAwait(false) is { } text ? Mend(site, text) : [];

    protected abstract IEnumerable<NodeEdit> Mend(FixSite site, WrittenText text);
}
