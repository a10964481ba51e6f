using System.Globalization;
using System.Text;
using EnvoyerSms.Runtime.RateLimit;

namespace EnvoyerSms.Runtime.Tests.Sequences;

/// <summary>Answers by what it is asked for, and keeps when that was.</summary>
/// <param name="answer">The response to a number of items to skip; null where none was sent.</param>
internal sealed class ShelfServer(Func<long?, string> answer) : HttpMessageHandler
{
    private readonly List<long?> _skips = [];
    private readonly List<DateTimeOffset> _times = [];

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What each request asked to skip.</summary>
    public IReadOnlyList<long?> Skips => _skips;

    /// <summary>When each request came.</summary>
    public IReadOnlyList<DateTimeOffset> Times => _times;

    /// <summary>A server that answers these one after the other, the last one for ever.</summary>
    public static ShelfServer Saying(TimeProvider clock, params string[] responses)
    {
        var next = 0;
        return new ShelfServer(_ => responses[Math.Min(next++, responses.Length - 1)]) { Clock = clock };
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        var skip = form.Length == 0 ? (long?)null : long.Parse(form["skip=".Length..], CultureInfo.InvariantCulture);
        _skips.Add(skip);
        _times.Add(Clock.GetUtcNow());
        return new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer(skip))) };
    }
}
