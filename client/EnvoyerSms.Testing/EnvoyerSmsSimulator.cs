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
/// <para>
/// For people who only type, a message to 33600000001 is delivered, one to 33600000002 is not, and 33600000005 is under STOP SMS
/// (<see cref="SimulatorOptions.UndeliverableNumbers"/>, <see cref="SimulatorOptions.StoppedNumbers"/>).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var simulator = new EnvoyerSmsSimulator();
/// services.AddEnvoyerSms(options => { }).UseSimulator(simulator);
/// // … what is tested sends …
/// var message = await simulator.WaitForMessageAsync("33600000001");
/// </code>
/// </example>
public sealed partial class EnvoyerSmsSimulator
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
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxKept ?? 1, 1, nameof(options.MaxKept));
        (Login, Password) = (options.Login, options.Password);
        RequiresCredentials = options.RequireCredentials;
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
    /// The requests since the beginning or the last <see cref="Reset"/>, oldest first; also those that were refused, or met a fault.
    /// </summary>
    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Requests.All];
        }
    }

    /// <summary>The messages accepted since the beginning or the last <see cref="Reset"/>, in their order.</summary>
    public IReadOnlyList<SimulatedMessage> Messages
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Messages.All.Select(ToSnapshot)];
        }
    }

    /// <summary>The first customer's accounts as they are now.</summary>
    public IReadOnlyList<SimulatorAccount> Accounts
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Customers.First.Accounts.Select(account => account.ToSnapshot())];
        }
    }

    /// <summary>How many SMS the account holds that a call without an account means: the first customer's first.</summary>
    /// <exception cref="InvalidOperationException">The customer has no account any more.</exception>
    public long Balance =>
        Accounts is [var first, ..] ? first.Sms : throw new InvalidOperationException("No account is left.");

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
    /// <exception cref="MessageNotReceivedException">
    /// None arrived in time; the exception lists what did, and which requests to send were refused.
    /// </exception>
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
                throw new MessageNotReceivedException(
                    number,
                    limit,
                    [.. Messages.Where(message => since.IsBefore(message.Cursor))],
                    [.. Requests.Where(request => request.IsFailedSend && !request.Cursor.IsBefore(since))]
                );
            }
        }
    }

    /// <summary>Adds another customer, with accounts and messages that the other customers cannot see.</summary>
    /// <param name="login">The customer's login.</param>
    /// <param name="password">The password that goes with it.</param>
    /// <param name="accounts">The customer's accounts; a call that names none uses the first.</param>
    /// <exception cref="ArgumentException">A customer of this login, or an account of one of these ids, exists already.</exception>
    public void AddCustomer(string login, string password, params IReadOnlyList<SimulatorAccount> accounts)
    {
        lock (_world.Gate)
            _world.Customers.Add(login, password, accounts);
    }

    /// <summary>Adds an account to the first customer.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">An account of this id exists already.</exception>
    public void AddAccount(SimulatorAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        lock (_world.Gate)
            _world.Customers.AddAccount(_world.Customers.First, account);
    }

    /// <summary>An account of any customer, as it is now.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The account; null where there is none of this id.</returns>
    public SimulatorAccount? FindAccount(long id)
    {
        lock (_world.Gate)
            return _world.Customers.FindAccount(id)?.ToSnapshot();
    }

    /// <summary>
    /// Restores what the simulator began with: accounts, messages, replies, what becomes of messages, requests, faults and the clock's
    /// speed. The clock is not set back. Where requests were made it goes on by an hour and a minute, so that they count no more, neither
    /// here nor for clients that use it: a client that is made once serves all tests.
    /// </summary>
    public void Reset() => _world.Reset();

    private SimulatedMessage ToSnapshot(StoredMessage message) => message.ToSnapshot(_world.Clock.GetUtcNow());

    private (SimulatedMessage? Found, Task Next) Find(string number, SimulatorCursor since)
    {
        lock (_world.Gate)
        {
            var found = _world.Messages.All.FirstOrDefault(message =>
                since.IsBefore(message.Cursor) && message.Recipients.Any(recipient => recipient.Number == number)
            );
            return (found is null ? null : ToSnapshot(found), _world.Arrivals.Next);
        }
    }
}
