using System.Globalization;
using System.Text;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>What the first run in batches decides for all: sizes and times. A ledger keeps it as a text.</summary>
internal sealed class FixedPlan(int items, int size, IReadOnlyList<DateTimeOffset?> slots)
{
    private const char Divider = ';';
    private const char Version = '1';
    private const int Head = 3;

    public int Items => items;

    public int Size => size;

    public int Count => slots.Count;

    public DateTimeOffset? Slot(int index) => slots[index];

    public int Offset(int index) => index * size;

    public int CountOf(int index) => Math.Min(size, items - Offset(index));

    public static int BatchesOf(int items, int size) => ((items - 1) / size) + 1;

    public ApiPlannedBatch Batch(int index, DateTimeOffset? expected, ApiBatchState state) =>
        new()
        {
            Number = index + 1,
            Offset = Offset(index),
            Count = CountOf(index),
            At = Slot(index),
            ExpectedAt = expected,
            State = state,
        };

    public string Write()
    {
        var text = new StringBuilder()
            .Append(Version)
            .Append(Divider)
            .Append(items.ToString(CultureInfo.InvariantCulture))
            .Append(Divider)
            .Append(size.ToString(CultureInfo.InvariantCulture));
        foreach (var slot in slots)
            text.Append(Divider).Append(slot?.ToString("o", CultureInfo.InvariantCulture) ?? "");
        return text.ToString();
    }

    /// <exception cref="InvalidOperationException">It is of another version, or no plan.</exception>
    public static FixedPlan Read(string text)
    {
        var parts = text.Split(Divider);
        if (
            parts.Length <= Head
            || parts[0] != Version.ToString()
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var items)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size < 1
            || parts.Length - Head != BatchesOf(items, size)
        )
            throw new InvalidOperationException(
                "The plan that the ledger holds is of another version: update the client."
            );
        var slots = new DateTimeOffset?[parts.Length - Head];
        for (var i = 0; i < slots.Length; i++)
        {
            if (parts[Head + i].Length > 0)
                slots[i] = DateTimeOffset.ParseExact(
                    parts[Head + i],
                    "o",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.RoundtripKind
                );
        }
        return new FixedPlan(items, size, slots);
    }
}
