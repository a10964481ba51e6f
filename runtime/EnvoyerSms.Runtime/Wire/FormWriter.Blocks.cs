#if !NETSTANDARD2_0
using System.Numerics;
using System.Runtime.Intrinsics;

namespace EnvoyerSms.Runtime.Wire;

public ref partial struct FormWriter
{
    // Most of a text stands for itself, so whole blocks are copied and escaped characters are put between them. Checking each character
    // takes twice as long on French and five times on English; a search for what is escaped takes longer still, because that is
    // seldom more than a few letters away. Returns where less than a block is left.
    private int EncodeBlocks(string value, int i, int end, bool normalizeLineBreaks)
    {
        var room = Reserve((end - i + 1) * FormSpelling.MaxBytesPerUnit + FormBlock.Length);
        var used = 0;
        while (end - i >= FormBlock.Length)
        {
            var block = FormBlock.Read(value.AsSpan(i), out var escaped);
            var copied = 0;
            while (escaped != 0)
            {
                var next = BitOperations.TrailingZeroCount(escaped);
                FormBlock.From(block, copied).CopyTo(room.Slice(used));
                used += next - copied;
                copied = next + 1;
                escaped &= escaped - 1;
                var unit = value[i + next];
                if (IsLow(unit))
                {
                    used += FormSpelling.WriteEscape(unit, room.Slice(used));
                    continue;
                }
                next += i;
                used += EncodeRare(value, ref next, normalizeLineBreaks, room.Slice(used));
                // Its second half is escaped as well.
                if (next - i > copied)
                    (copied, escaped) = (next - i, escaped & (escaped - 1));
            }
            if (copied < FormBlock.Length)
            {
                FormBlock.From(block, copied).CopyTo(room.Slice(used));
                used += FormBlock.Length - copied;
                copied = FormBlock.Length;
            }
            i += copied;
        }
        _length += used;
        return i;
    }
}
#endif
