using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The worker of the page, as it is printed, over a simulated day: one bad message never stops those behind it.</summary>
public sealed class WorkerTests
{
    private const string Poison = "poison";

    private static readonly MethodInfo Worker = Compiled.Method(new Page("docs/errors-and-retries.md").Block("worker"));

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, DateTimeOffset> _sent = [];
    private readonly List<(string Text, ApiException Why)> _aside = [];

    public static TheoryData<string, string> Refusals =>
        new()
        {
            {
                "<envoyersmspro><status>fail</status><error><error_id>13</error_id><error_message>Recipient country is not allowed</error_message></error></envoyersmspro>",
                "Recipient country is not allowed"
            },
            {
                "<envoyersmspro><status>fail</status><error><error_message>Recipient country is not allowed</error_message></error></envoyersmspro>",
                "Recipient country is not allowed"
            },
            { "<envoyersmspro><status>fail</status></envoyersmspro>", "" },
            { "", "" },
        };

    [Theory, MemberData(nameof(Refusals))]
    public async Task One_bad_message_never_stops_those_behind_it(string refusal, string words)
    {
        var client = Client(refusal);
        for (var hour = 0; hour < 24; hour++)
        {
            var start = _clock.GetUtcNow();
            string[] good = [.. Enumerable.Range(0, 10).Select(i => $"good {hour} {i}")];
            await RunAsync(client, [$"{Poison} {hour}", .. good]);
            Assert.All(good, text => Assert.InRange(_sent[text] - start, TimeSpan.Zero, TimeSpan.FromMinutes(5)));
            _clock.Advance(TimeSpan.FromHours(1));
        }
        Assert.Equal(24, _aside.Count);
        Assert.All(_aside, aside => Assert.StartsWith(Poison, aside.Text, StringComparison.Ordinal));
        Assert.All(_aside, aside => Assert.Equal(words, (aside.Why as EnvoyerSmsException)?.RawMessage ?? ""));
    }

    // Also where there are many: whatever is between them is sent, as fast as the pauses allow.
    [Theory, MemberData(nameof(Refusals))]
    public async Task Nor_do_several(string refusal, string words)
    {
        string[] messages = [.. Enumerable.Range(0, 40).Select(i => i % 4 < 2 ? $"{Poison} {i}" : $"good {i}")];
        await RunAsync(Client(refusal), messages);
        Assert.Equal(20, _sent.Count);
        Assert.Equal(20, _aside.Count);
        Assert.All(_aside, aside => Assert.Equal(words, (aside.Why as EnvoyerSmsException)?.RawMessage ?? ""));
        Assert.True(_clock.GetUtcNow() - _clock.Start < TimeSpan.FromHours(1));
    }

    private async Task RunAsync(IEnvoyerSmsClient client, IEnumerable<string> texts)
    {
        var messages = new Queue<SendMessageRequest>(
            texts.Select(text => new SendMessageRequest
            {
                Text = text,
                Recipients = ["33600000001"],
                SenderName = "Shop",
            })
        );
        Action<SendMessageRequest, ApiException> putAside = (message, why) => _aside.Add((message.Text, why));
        var cancel = TestContext.Current.CancellationToken;
        var work = (Task)Worker.Invoke(null, [client, messages, putAside, new JumpingClock(_clock), cancel])!;
        await work.WaitAsync(TimeSpan.FromMinutes(1), cancel);
    }

    private EnvoyerSmsClient Client(string refusal) =>
        new(
            new HttpClient(new Service(this, refusal)),
            new EnvoyerSmsOptions
            {
                // An account of its own, as the process shares its count.
                Login = Guid.NewGuid().ToString("N"),
                Password = "secret",
                TimeProvider = _clock,
            }
        );

    private sealed class Service(WorkerTests test, string refusal) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var form = await request.Content!.ReadAsStringAsync(cancellationToken);
            var text = Uri.UnescapeDataString(
                form.Split('&')
                    .Single(field => field.StartsWith("text=", StringComparison.Ordinal))[5..]
                    .Replace('+', ' ')
            );
            if (text.StartsWith(Poison, StringComparison.Ordinal))
                return Response(HttpStatusCode.BadRequest, refusal);
            test._sent.Add(text, test._clock.GetUtcNow());
            return Response(
                HttpStatusCode.OK,
                "<envoyersmspro><status>success</status><message><message_id>7</message_id></message></envoyersmspro>"
            );
        }

        private static HttpResponseMessage Response(HttpStatusCode status, string body) =>
            new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
    }

    // Who waits by it, waits no longer than it takes to move the other clock on.
    private sealed class JumpingClock(FakeTimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = clock.CreateTimer(callback, state, dueTime, period);
            ThreadPool.QueueUserWorkItem(_ => clock.Advance(dueTime));
            return timer;
        }
    }
}
