namespace EnvoyerSms.Ledger;

/// <summary>The tables are those of a newer version. Its message is ours, and can be shown.</summary>
internal sealed class LedgerVersionException(string? version, int known)
    : InvalidOperationException(
        $"The tables of the ledger have version {version}, and this program knows {known}: update EnvoyerSms.Ledger."
    );
