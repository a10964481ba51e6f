using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;

namespace EnvoyerSms.Ledger;

/// <summary>Entries and times as rows hold them.</summary>
internal static class SqlRows
{
    public const string Columns =
        "api, id, call_key, state, etag, claim, operation, secret_id, address, account, request, changed_at, until_at, status, resource_id, "
        + "error, record, decided_by, reason";

    public const string PlanColumns = "api, id, operation, secret_id, address, account, request, items, plan";

    public const string Assignments =
        "call_key = excluded.call_key, state = excluded.state, etag = excluded.etag, claim = excluded.claim, operation = excluded.operation, "
        + "secret_id = excluded.secret_id, address = excluded.address, account = excluded.account, request = excluded.request, "
        + "changed_at = excluded.changed_at, until_at = CASE WHEN @lease > 0 THEN excluded.until_at ELSE envoyer_ledger.until_at END, status = excluded.status, resource_id = excluded.resource_id, "
        + "error = excluded.error, record = excluded.record, decided_by = excluded.decided_by, reason = excluded.reason";

    public static string NewSalt() => Hex.Of(RandomNumberGenerator.GetBytes(32));

    public static DbCommand Fill(DbCommand command, LedgerEntry entry, TimeSpan? lease) =>
        command
            .With("@api", entry.Api)
            .With("@id", entry.Id)
            .With("@key", entry.Key)
            .With("@state", entry.Written.ToString())
            .With("@etag", entry.ETag)
            .With("@claim", entry.Claim)
            .With("@operation", entry.Operation)
            .With("@secret", entry.SecretId)
            .With("@address", entry.Hashes.Address)
            .With("@account", entry.Hashes.Account)
            .With("@request", entry.Hashes.Request)
            .With("@lease", lease is { } time ? Micros(time) : 0L)
            .With("@until", Micros(entry.Until))
            .With("@status", entry.Status)
            .With("@resource", entry.ResourceId)
            .With("@error", entry.Error)
            .With("@record", entry.Record)
            .With("@by", entry.DecidedBy)
            .With("@reason", entry.Reason);

    public static LedgerEntry Entry(DbDataReader row) =>
        new()
        {
            Api = row.GetString(0),
            Id = row.GetString(1),
            Key = Text(row, 2),
            Written = Enum.Parse<LedgerState>(row.GetString(3)),
            ETag = row.GetString(4),
            Claim = row.GetString(5),
            Operation = row.GetString(6),
            SecretId = row.GetString(7),
            Hashes = new ApiCallHashes(row.GetString(8), row.GetString(9), row.GetString(10)),
            ChangedAt = Time(row.GetInt64(11)),
            Until = Time(row.GetInt64(12)),
            Status = Number(row, 13),
            ResourceId = Text(row, 14),
            Error = Text(row, 15),
            Record = Text(row, 16),
            DecidedBy = Text(row, 17),
            Reason = Text(row, 18),
            ReadAt = Time(row.GetInt64(19)),
        };

    public static DbCommand Fill(DbCommand command, LedgerPlan plan) =>
        command
            .With("@api", plan.Api)
            .With("@id", plan.Id)
            .With("@operation", plan.Operation)
            .With("@secret", plan.SecretId)
            .With("@address", plan.Hashes.Address)
            .With("@account", plan.Hashes.Account)
            .With("@request", plan.Hashes.Request)
            .With("@items", plan.Items)
            .With("@plan", plan.Plan);

    /// <summary>The plan among the results, of which those before it are of settings; null where there is none.</summary>
    public static LedgerPlan? Plan(DbDataReader reader)
    {
        do
        {
            if (reader.FieldCount > 1 && reader.Read())
                return new LedgerPlan
                {
                    Api = reader.GetString(0),
                    Id = reader.GetString(1),
                    Operation = reader.GetString(2),
                    SecretId = reader.GetString(3),
                    Hashes = new ApiCallHashes(reader.GetString(4), reader.GetString(5), reader.GetString(6)),
                    Items = reader.GetString(7),
                    Plan = reader.GetString(8),
                };
        } while (reader.NextResult());
        return null;
    }

    public static LedgerEvent Event(DbDataReader row) =>
        new(
            Time(row.GetInt64(0)),
            Enum.Parse<LedgerState>(row.GetString(1)),
            Number(row, 2),
            Text(row, 3),
            Text(row, 4),
            Text(row, 5),
            Text(row, 6)
        );

    public static LedgerStatus Status(DbDataReader row) =>
        new(int.Parse(row.GetString(0), CultureInfo.InvariantCulture), (int)Math.Min(int.MaxValue, row.GetInt64(1)));

    // The clock never goes back here: what was counted at a later time is not forgotten by an earlier one.
    public static StoredLimit Limit(DbDataReader row)
    {
        var now = row.GetInt64(3);
        return row.IsDBNull(0)
            ? new StoredLimit(null, "", Time(now))
            : new StoredLimit(row.GetString(0), row.GetString(1), Time(Math.Max(now, row.GetInt64(2))));
    }

    public static IReadOnlyList<T> All<T>(DbDataReader reader, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>Whether the last result, which asks for what was written, has a row: results before it are those of settings.</summary>
    public static bool HasTag(DbDataReader reader)
    {
        bool found;
        do
        {
            found = reader.FieldCount == 1 && reader.GetName(0) == "etag" && reader.Read();
        } while (reader.NextResult());
        return found;
    }

    public static int Changed(DbDataReader reader)
    {
        while (reader.NextResult()) { }
        return Math.Max(0, reader.RecordsAffected);
    }

    public static long Micros(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    public static long Micros(DateTimeOffset time) => Micros(time - DateTimeOffset.UnixEpoch);

    public static DbCommand With(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }

    private static DateTimeOffset Time(long micros) =>
        DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
