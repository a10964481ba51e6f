namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks of the framework to take a range of an array.</summary>
internal static class RuntimeHelpers
{
    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(array.Length);
        return array.AsSpan(start, length).ToArray();
    }
}
