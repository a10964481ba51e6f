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
        var size = (end - i) * FormSpelling.MaxBytesPerUnit + FormBlock.Length;
        var room = Reserve(size + 2 * FormBlock.Length);
        // After all that can be used. Twice the length of a block, because one is copied from any place in it on.
        var plain = room.Slice(size);
        var used = 0;
        while (end - i >= FormBlock.Length)
        {
            var block = FormBlock.Read(value.AsSpan(i), out var escaped);
            block.CopyTo(room.Slice(used));
            if (escaped == 0)
            {
                i += FormBlock.Length;
                used += FormBlock.Length;
                continue;
            }
            block.CopyTo(plain);
            var copied = 0;
            for (; escaped != 0; escaped &= uint.MaxValue << copied)
            {
                var next = BitOperations.TrailingZeroCount(escaped);
                Vector128.Create<byte>(plain.Slice(copied)).CopyTo(room.Slice(used));
                used += next - copied;
                next += i;
                used += EncodeCharacter(value, ref next, normalizeLineBreaks, room.Slice(used));
                copied = next - i;
            }
            if (copied < FormBlock.Length)
            {
                Vector128.Create<byte>(plain.Slice(copied)).CopyTo(room.Slice(used));
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
