using System.Globalization;

namespace EnvoyerSms.Ledger.Worker;

/// <summary>What a worker is told: a store, an API, how many keys there are, and where it is to end.</summary>
/// <param name="Kind">sqlite or postgresql.</param>
/// <param name="Place">Path of the file, or the connection string.</param>
/// <param name="Address">The API.</param>
/// <param name="Keys">How many keys there are to do.</param>
/// <param name="Seed">In which order.</param>
/// <param name="Step">At which step it ends; empty for none.</param>
/// <param name="Visit">Which visit of the step that is, from 1.</param>
/// <param name="IsLate">Whether it is broken: its store commits only when the call has ended.</param>
internal sealed record WorkerOptions(
    string Kind,
    string Place,
    Uri Address,
    int Keys,
    int Seed,
    string Step,
    int Visit,
    bool IsLate
)
{
    public static WorkerOptions Read(string[] args) =>
        new(
            args[0],
            args[1],
            new Uri(args[2]),
            int.Parse(args[3], CultureInfo.InvariantCulture),
            int.Parse(args[4], CultureInfo.InvariantCulture),
            args[5],
            int.Parse(args[6], CultureInfo.InvariantCulture),
            args[7] == "late"
        );

    public LedgerStore OpenStore() =>
        Kind == "sqlite" ? new SqliteLedgerStore(Place) : new PostgreSqlLedgerStore(Place);
}
