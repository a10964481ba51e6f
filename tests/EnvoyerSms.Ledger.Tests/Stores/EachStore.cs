namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>Every test of a promise runs on every store.</summary>
public static class EachStore
{
    public static TheoryData<string> Kinds => [StorePlace.Sqlite, StorePlace.PostgreSql, StorePlace.PgBouncer];
}
