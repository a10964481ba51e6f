using System.Globalization;
using System.Net;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Testing.Tests;

/// <summary>Whatever is asked of a simulator, in whichever order: what can never be, never is.</summary>
public sealed class PropertyTests
{
    private const int Limit = 5;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(60);

    private static int Iterations => Environment.GetEnvironmentVariable("CI") == "true" ? 2_000 : 200;

    private static readonly Gen<string> Account = Gen.OneOf(Gen.Const("1"), Gen.Const("2"), Gen.Const("3"));

    private static readonly Gen<string> Recipients = Gen.OneOf(
            "33600000001",
            "33600000002",
            "33600000005",
            "33611111111",
            "12",
            "x"
        )
        .Array[0, 6]
        .Select(numbers => string.Join(',', numbers));

    private static readonly Gen<string> Flags = Gen.OneOf(
            "",
            "&longmessageallowed=1",
            "&messagetruncationallowed=1",
            "&stopsms=1",
            "&dedupe=1",
            "&allnumberallowed=1",
            "&responsestatusid=1",
            "&senddate=20260115&sendtime=1100",
            "&senddate=20260115&sendtime=0930"
        )
        .Array[0, 3]
        .Select(string.Concat);

    private static readonly Gen<string> Id = Gen.Int[877, 885].Select(id => id.ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (6, Gen.Select(Account, Recipients, Flags, Gen.Int[0, 500]).Select(Send)),
        (2, Gen.Select(Account, Id).Select((account, id) => Ask(account, $"message/cancel?messageid={id}"))),
        (2, Gen.Select(Account, Id).Select((account, id) => Ask(account, $"message/stats?messageid={id}"))),
        (
            2,
            Gen.Select(Account, Account, Account, Gen.Long[-1, 60])
                .Select(
                    (account, from, to, sms) =>
                        Ask(account, $"account/transfer?debitaccountid={from}&creditaccountid={to}&sms={sms}")
                )
        ),
        (1, Account.Select(account => Ask(account, "account/create?accountname=A"))),
        (1, Account.Select(account => Ask(account, "stopsms/activate?phonenumber=33611111111"))),
        (1, Account.Select(account => Ask(account, "stopsms/deactivate?phonenumber=33600000005"))),
        (
            2,
            Gen.Int[0, 90].Select(minutes => new Step($"+{minutes} min", s => s.Advance(TimeSpan.FromMinutes(minutes))))
        ),
        (2, Gen.Int[0, 90].Select(minutes => new Step($"{minutes} min pass", Pass: TimeSpan.FromMinutes(minutes)))),
        (1, Gen.OneOf(0d, 1d, 60d).Select(speed => new Step($"speed {speed}", s => s.RunAt(speed)))),
        (1, Gen.Int[0, 9].Select(seed => new Step($"faults {seed}", s => s.WithProbability(0.2, seed).Answer(503)))),
        (1, Gen.Int[1, 2].Select(count => new Step($"lost {count}", s => s.Next(count).AnswerAfterWork(502)))),
        (1, Gen.Enum<SimulatedStatus>().Select(end => new Step($"end {end}", s => s.SetDelivery("33611111111", end))))
    );

    [Fact]
    public void Credits_windows_and_time_hold() =>
        Steps.Array[1, 60].Sample(steps => new World().Run(steps), iter: Iterations, print: Print);

    [Fact]
    public void The_same_seed_and_the_same_calls_have_the_same_outcome() =>
        Steps
            .Array[1, 60]
            .Sample(
                steps =>
                {
                    var (first, second) = (new World(), new World());
                    first.Run(steps);
                    second.Run(steps);
                    Assert.Equal(first.Answers, second.Answers);
                },
                iter: Iterations / 2,
                print: Print
            );

    [Fact]
    public void After_a_reset_it_is_as_new() =>
        Steps
            .Array[1, 30]
            .Sample(
                steps =>
                {
                    var (used, fresh) = (new World(), new World());
                    used.Run(steps);
                    used.Reset();
                    Assert.Equal(fresh.Accounts, used.Accounts);
                    used.Run(AskAll);
                    fresh.Run(AskAll);
                    Assert.Equal(fresh.Answers, used.Answers);
                },
                iter: Iterations / 2,
                print: Print
            );

    private static readonly Step[] AskAll =
    [
        Ask("1", "account/getallaccounts"),
        Ask("2", "message/stats?messageid=879"),
        Ask("1", "message/send?text=a&recipients=33600000001,33611111111,33600000005&sendername=Societe"),
        Ask("1", "message/stats?messageid=879"),
        Ask("3", "account/create?accountname=A"),
    ];

    private static Step Send(string account, string recipients, string flags, int length) =>
        Ask(account, $"message/send?text={new string('a', length)}&recipients={recipients}&sendername=Societe{flags}");

    private static Step Ask(string account, string target) =>
        new($"{account}: {target}", Account: account, Target: target);

    private static string Print(Step[] steps) => string.Join('\n', steps.Select(step => step.Words));

    private sealed record Step(
        string Words,
        Action<EnvoyerSmsSimulator>? Do = null,
        string Account = "",
        string Target = "",
        TimeSpan Pass = default
    );

    // A simulator, and beside it what a bookkeeper knows of it from outside.
    private sealed class World
    {
        private const long Total = 150;

        private readonly FakeTimeProvider _source = new();
        private readonly EnvoyerSmsSimulator _simulator;
        private readonly Dictionary<string, (DateTimeOffset Opened, int Requests)> _windows = [];
        private DateTimeOffset _time;
        private long _stamp;

        public World() =>
            _simulator = new EnvoyerSmsSimulator(
                new SimulatorOptions
                {
                    TimeProvider = _source,
                    StartTime = new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.Zero),
                    KnowsDocument = false,
                    Accounts =
                    [
                        new SimulatorAccount(1, "A", 100, Limit),
                        new SimulatorAccount(2, "B", 50, Limit),
                        new SimulatorAccount(3, "C", 0, Limit),
                    ],
                }
            );

        public List<string> Answers { get; } = [];

        public IReadOnlyList<SimulatorAccount> Accounts => _simulator.Accounts;

        public void Reset()
        {
            _simulator.Reset();
            _windows.Clear();
            Answers.Clear();
        }

        public void Run(Step[] steps)
        {
            using var http = new HttpClient(_simulator.CreateHandler());
            foreach (var step in steps)
            {
                step.Do?.Invoke(_simulator);
                _source.Advance(step.Pass);
                if (step.Target.Length > 0)
                    Ask(http, step);
                CheckTime();
                CheckCredits();
            }
        }

        private void Ask(HttpClient http, Step step)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_simulator.BaseAddress, step.Target));
            request.Headers.Authorization = new(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"a:b:{step.Account}"))
            );
            // It answers at once: nothing here waits.
            using var response = http.SendAsync(request).GetAwaiter().GetResult();
            using var reader = new StreamReader(response.Content.ReadAsStream());
            var body = reader.ReadToEnd();
            Answers.Add($"{(int)response.StatusCode} {body}");
            CheckWindow(step.Account, response.StatusCode, body);
        }

        // A fault that keeps the work from being done is none of the window's business.
        private void CheckWindow(string account, HttpStatusCode status, string body)
        {
            if (status == HttpStatusCode.ServiceUnavailable)
                return;
            var now = _simulator.TimeProvider.GetUtcNow();
            var window = _windows.GetValueOrDefault(account);
            if (now - window.Opened >= Window)
                window = (now, 0);
            var isFull = window.Requests == Limit;
            if (status != HttpStatusCode.BadGateway)
                Assert.Equal(isFull, status == HttpStatusCode.BadRequest && body.Length == 0);
            _windows[account] = window with { Requests = window.Requests + (isFull ? 0 : 1) };
        }

        private void CheckTime()
        {
            var (time, stamp) = (_simulator.TimeProvider.GetUtcNow(), _simulator.TimeProvider.GetTimestamp());
            Assert.True(time >= _time && stamp >= _stamp, $"{_time:O} → {time:O}");
            (_time, _stamp) = (time, stamp);
        }

        private void CheckCredits()
        {
            Assert.All(_simulator.Accounts, account => Assert.InRange(account.Sms, 0, Total));
            var spent = _simulator.Messages.Where(message => !message.IsCancelled).Sum(message => message.Cost);
            Assert.Equal(Total, spent + _simulator.Accounts.Sum(account => account.Sms));
        }
    }
}
