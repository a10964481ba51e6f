namespace Probe;

/// <summary>Asks before the one request that is no reading.</summary>
internal static class Confirmation
{
    /// <returns>Whether it was allowed; silence, as where the input is closed, is a no.</returns>
    public static bool Ask()
    {
        Console.Write(Sentences.Question);
        var answer = Console.ReadLine()?.Trim();
        // An answer that comes through a pipe leaves no line of its own.
        if (Console.IsInputRedirected)
            Console.WriteLine();
        return answer is not null && Sentences.Agreements.Contains(answer, StringComparer.OrdinalIgnoreCase);
    }
}
