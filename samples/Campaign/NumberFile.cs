using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using EnvoyerSms;
using static Campaign.Words;

namespace Campaign;

/// <summary>The numbers of a file, in its order, and what is wrong with others of its rows.</summary>
/// <param name="Numbers">Each once, as the API takes them.</param>
/// <param name="Bad">Rows without a number that could be one, by line; never what stands there.</param>
/// <param name="Duplicates">Rows whose number stood there before, in whatever spelling.</param>
internal sealed record NumberFile(IReadOnlyList<string> Numbers, IReadOnlyList<BadRow> Bad, int Duplicates)
{
    private static readonly string[] UsualColumns =
    [
        "mobile",
        "numero",
        "numéro",
        "number",
        "phone",
        "telephone",
        "téléphone",
        "recipient",
    ];

    /// <exception cref="CampaignException">It cannot be read, or has no such column.</exception>
    public static NumberFile Read(string path, string? column, string region)
    {
        try
        {
            using var text = new StreamReader(path);
            var format = new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                DetectDelimiterValues = [";", ",", "\t", "|"],
                HasHeaderRecord = false,
                IgnoreBlankLines = true,
                BadDataFound = null,
            };
            using var rows = new CsvParser(text, format);
            return Read(rows, path, column, region);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CampaignException(Say($"{path} cannot be read.", $"{path} ne peut pas être lu."));
        }
    }

    private static NumberFile Read(CsvParser rows, string path, string? column, string region)
    {
        var (numbers, bad, known) = (
            new List<string>(),
            new List<BadRow>(),
            new HashSet<string>(StringComparer.Ordinal)
        );
        var (index, duplicates, isFirst) = (-1, 0, true);
        while (rows.Read())
        {
            var row = rows.Record!;
            var isHeader = isFirst && IsHeader(row, column, region);
            isFirst = false;
            if (index < 0)
                index = isHeader ? ColumnOf(row, column, path) : 0;
            if (isHeader)
                continue;
            if (index >= row.Length || !PhoneDigits.TryNormalize(row[index], region, out var digits))
                bad.Add(new BadRow(rows.RawRow));
            else if (known.Add(digits))
                numbers.Add(digits);
            else
                duplicates++;
        }
        return new NumberFile(numbers, bad, duplicates);
    }

    // A file of numbers alone has none.
    private static bool IsHeader(string[] row, string? column, string region) =>
        column is not null
        || row.All(cell => !PhoneDigits.TryNormalize(cell, region, out _) && !cell.Any(char.IsDigit));

    private static int ColumnOf(string[] header, string? column, string path)
    {
        string[] wanted = column is null ? UsualColumns : [column];
        var found = Array.FindIndex(header, name => wanted.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));
        if (found >= 0)
            return found;
        if (column is null && header.Length == 1)
            return 0;
        throw new CampaignException(
            Say(
                $"{path} has several columns: say which one holds the numbers with --column.",
                $"{path} a plusieurs colonnes\u00a0: dites laquelle contient les numéros avec --column."
            )
        );
    }
}

/// <param name="Line">In the file, from 1 on.</param>
internal readonly record struct BadRow(int Line);
