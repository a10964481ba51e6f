using System.Buffers;

namespace EnvoyerSms.Contract.Generated.Tests.Responses;

/// <summary>Takes every array out of the shared pool, so that whoever rents one pays for it.</summary>
internal static class ColdPool
{
    private const int Largest = 4 * 1024 * 1024;

    public static void Empty()
    {
        for (var size = 16; size <= Largest; size *= 2)
        {
            long before;
            do
            {
                before = GC.GetAllocatedBytesForCurrentThread();
                ArrayPool<byte>.Shared.Rent(size);
            } while (GC.GetAllocatedBytesForCurrentThread() - before < size);
        }
    }
}
