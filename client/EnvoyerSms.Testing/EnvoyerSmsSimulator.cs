using EnvoyerSms.Testing.Http;
using EnvoyerSms.Testing.Model;
using EnvoyerSms.Testing.State;

namespace EnvoyerSms.Testing;

/// <summary>
/// The API as its document describes it, in memory: accounts, messages, deliveries, replies and the rate limit. Nothing is sent.
/// Register a client over it with <see cref="SimulatorRegistration.UseSimulator"/>, or hand out <see cref="CreateHandler"/>.
/// </summary>
/// <remarks>
/// Simulators share nothing, so that tests can run side by side, each with its own. All members may be used from several threads
/// at once.
/// </remarks>
/// <example>
/// <code>
/// var simulator = new EnvoyerSmsSimulator();
/// services.AddEnvoyerSms(options => { }).UseSimulator(simulator);
/// // … what is tested sends …
/// var message = await simulator.WaitForMessageAsync("33600000001");
/// </code>
/// </example>
public sealed class EnvoyerSmsSimulator
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);
    private static int _count;

    private readonly World _world;

    /// <summary>Makes a simulator.</summary>
    /// <param name="options">What it starts with; all defaults where there are none.</param>
    public EnvoyerSmsSimulator(SimulatorOptions? options = null)
    {
        options ??= new SimulatorOptions();
        (Login, Password) = (options.Login, options.Password);
        _world = new World(options);
        Api = new ApiHandler(_world, options.Spelling);
    }

    /// <summary>
    /// The address to give a client, ending in <c>/api/</c>. It leads nowhere, so that a request that bypasses the handler cannot reach the
    /// real service, and each simulator has its own, so that clients of two share no rate limit.
    /// </summary>
    public Uri BaseAddress { get; } =
        new($"https://simulator-{Interlocked.Increment(ref _count)}.invalid{RequestReader.BasePath}");

    /// <summary>The login of the first customer.</summary>
    public string Login { get; }

    /// <summary>The password of the first customer.</summary>
    public string Password { get; }

    /// <summary>
    /// The simulator's clock: that of its options, moved forward by <see cref="Advance"/>. A client that uses it has its
    /// rate limit, time-outs and waits on the same clock.
    /// </summary>
    public TimeProvider TimeProvider => _world.Clock;

    /// <summary>The last 10,000 requests since the beginning or the last <see cref="Reset"/>, oldest first; also those that were refused.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. Api.Requests];

    /// <summary>The messages accepted since the beginning or the last <see cref="Reset"/>, in their order.</summary>
    public IReadOnlyList<SimulatedMessage> Messages
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Messages.Select(message => message.ToSnapshot())];
        }
    }

    /// <summary>The first customer's accounts as they are now.</summary>
    public IReadOnlyList<SimulatorAccount> Accounts
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.AccountsOf(Login).Select(account => account.ToSnapshot())];
        }
    }

    /// <summary>The position after the last message: a wait from here only finds messages that arrive later.</summary>
    public SimulatorCursor Cursor
    {
        get
        {
            lock (_world.Gate)
                return _world.Arrivals.End;
        }
    }

    // The same API behind a server.
    internal ApiHandler Api { get; }

    /// <summary>
    /// Makes a handler that calls this simulator, without a socket: for <c>new HttpClient(handler)</c>, or as the primary handler
    /// of a registered client. It uses only the path, so it answers for every host; a fault that cuts the connection is an
    /// <see cref="HttpRequestException"/>.
    /// </summary>
    /// <returns>The handler. Disposing it does not affect the simulator.</returns>
    public HttpMessageHandler CreateHandler() => new SimulatorHandler(Api);

    /// <summary>
    /// Waits until the API has accepted a message to a number, or returns the first that it has accepted already. A message for
    /// later counts when it is accepted, not when it leaves.
    /// </summary>
    /// <param name="to">The number; with or without <c>+</c>, <c>00</c> or blanks.</param>
    /// <param name="since">
    /// Only messages that arrived after this position count. Default: all since the beginning or the last <see cref="Reset"/>.
    /// </param>
    /// <param name="timeout">
    /// How long to wait at most, from zero to one day, in real time, whatever the clock of the simulator says. Default: 5 seconds.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The message; pass its <see cref="SimulatedMessage.Cursor"/> to wait for the next one.</returns>
    /// <exception cref="MessageNotReceivedException">None arrived in time; the exception lists what did.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is below zero or above one day.</exception>
    public async Task<SimulatedMessage> WaitForMessageAsync(
        string to,
        SimulatorCursor since = default,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(to);
        var limit = timeout ?? DefaultTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LongestTimeout, nameof(timeout));

        var number = PhoneNumbers.Normalize(to);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(limit);
        while (true)
        {
            var (found, next) = Find(number, since);
            if (found is not null)
                return found;
            try
            {
                await next.WaitAsync(end.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new MessageNotReceivedException(number, limit, [.. Messages.Where(IsAfter)]);
            }
        }

        bool IsAfter(SimulatedMessage message) => since.IsBefore(message.Cursor);
    }

    /// <summary>Adds another customer, with accounts and messages that the other customers cannot see.</summary>
    /// <param name="login">The customer's login.</param>
    /// <param name="password">The password that goes with it.</param>
    /// <param name="accounts">The customer's accounts; a call that names none uses the first.</param>
    /// <exception cref="ArgumentException">A customer of this login, or an account of one of these ids, exists already.</exception>
    public void AddCustomer(string login, string password, params IReadOnlyList<SimulatorAccount> accounts)
    {
        lock (_world.Gate)
            _world.AddCustomer(login, password, accounts);
    }

    /// <summary>Adds an account to the first customer.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">An account of this id exists already.</exception>
    public void AddAccount(SimulatorAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        lock (_world.Gate)
            _world.AddAccount(Login, account);
    }

    /// <summary>An account of any customer, as it is now.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The account; null where there is none of this id.</returns>
    public SimulatorAccount? FindAccount(long id)
    {
        lock (_world.Gate)
            return _world.FindAccount(id)?.ToSnapshot();
    }

    /// <summary>Answers a message as one of its recipients would.</summary>
    /// <param name="messageId">The message that is answered.</param>
    /// <param name="from">The recipient's number, digits alone.</param>
    /// <param name="text">What the recipient writes.</param>
    /// <exception cref="ArgumentException">There is no message of this id.</exception>
    /// <exception cref="InvalidOperationException">The message takes no replies, has not left, or did not go to this number.</exception>
    public void Reply(long messageId, string from, string text)
    {
        lock (_world.Gate)
            GetMessage(messageId).AddReply(from, text, _world.Clock.GetUtcNow());
    }

    /// <summary>Completes the delivery of a message at once.</summary>
    /// <param name="messageId">The message; one that was cancelled stays so.</param>
    /// <exception cref="ArgumentException">There is no message of this id.</exception>
    public void Deliver(long messageId)
    {
        lock (_world.Gate)
            GetMessage(messageId).Deliver(_world.Clock.GetUtcNow());
    }

    /// <summary>Moves the simulator's clock forward, and with it the clock of every client that uses <see cref="TimeProvider"/>.</summary>
    /// <param name="time">How far; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below zero.</exception>
    public void Advance(TimeSpan time) => _world.Clock.Advance(time);

    /// <summary>Applies a fault to each of the next requests, after the faults that were added before.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">To how many requests. Default: one.</param>
    public void FailNext(SimulatedFault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        for (var i = 0; i < times; i++)
            Api.Faults.Enqueue(fault);
    }

    /// <summary>
    /// Restores the initial state: accounts, messages, replies, requests and faults. The clock is not set back, because time
    /// must not run backwards for a client, and clients keep what they know of their rate limit.
    /// </summary>
    public void Reset()
    {
        lock (_world.Gate)
        {
            _world.Reset();
            Api.Forget();
        }
    }

    private (SimulatedMessage? Found, Task Next) Find(string number, SimulatorCursor since)
    {
        lock (_world.Gate)
        {
            var found = _world.Messages.FirstOrDefault(message =>
                since.IsBefore(message.Cursor) && message.Recipients.Any(recipient => recipient.Number == number)
            );
            return (found?.ToSnapshot(), _world.Arrivals.Next);
        }
    }

    private StoredMessage GetMessage(long id) =>
        _world.FindMessage(id) ?? throw new ArgumentException($"There is no message {id}.", nameof(id));
}
