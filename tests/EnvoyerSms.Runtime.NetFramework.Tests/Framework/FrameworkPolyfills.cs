using System.Net;

namespace EnvoyerSms.Runtime.Tests;

/// <summary>Other members of newer frameworks that the tests use.</summary>
internal static class FrameworkPolyfills
{
    extension(string text)
    {
        /// <param name="old">What to replace.</param>
        /// <param name="replacement">What comes in its place.</param>
        /// <param name="comparison">Ordinal, as .NET Framework replaces in no other way.</param>
        public string Replace(string old, string replacement, StringComparison comparison) =>
            comparison == StringComparison.Ordinal
                ? text.Replace(old, replacement)
                : throw new ArgumentOutOfRangeException(nameof(comparison));
    }

    extension(TimeSpan)
    {
        public static TimeSpan operator *(TimeSpan span, int factor) => TimeSpan.FromTicks(span.Ticks * factor);

        public static TimeSpan operator *(int factor, TimeSpan span) => span * factor;
    }

    extension(CancellationTokenSource source)
    {
        // The package's own blocks the thread until another has begun to cancel: with as many callers as threads, nothing goes on
        // until the pool grows, which takes it seconds.
        public Task CancelAsync() => Task.Run(source.Cancel);
    }

    extension(HttpStatusCode)
    {
        public static HttpStatusCode TooManyRequests => (HttpStatusCode)429;
    }

    extension(Parallel)
    {
        public static Task ForAsync(
            int start,
            int end,
            CancellationToken cancel,
            Func<int, CancellationToken, ValueTask> body
        ) => Parallel.ForAsync(start, end, new ParallelOptions { CancellationToken = cancel }, body);

        public static Task ForAsync(
            int start,
            int end,
            ParallelOptions options,
            Func<int, CancellationToken, ValueTask> body
        )
        {
            var next = start - 1;
            var cancel = options.CancellationToken;
            var workers =
                options.MaxDegreeOfParallelism > 0 ? options.MaxDegreeOfParallelism : Environment.ProcessorCount;
            return Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(WorkAsync, cancel)));

            async Task WorkAsync()
            {
                for (int i; (i = Interlocked.Increment(ref next)) < end; )
                    await body(i, cancel);
            }
        }
    }
}
