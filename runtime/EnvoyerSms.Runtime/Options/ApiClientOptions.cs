using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms;

/// <summary>
/// The options of every client. They are checked when a client is made, and at the start of the host where it is registered. A client keeps
/// the options that it was made with, so later changes of this object apply to new clients only; a registered client follows its section of
/// the configuration, as long as what is there is right.
/// </summary>
public abstract class ApiClientOptions
{
    private Dictionary<string, ApiCallOptions>? _operations;
    private Func<CallLog>? _openLog;
    private bool _isBaseAddressSet;

    /// <summary>Makes options with the defaults of an API.</summary>
    /// <param name="definition">The API.</param>
    protected ApiClientOptions(ApiDefinition definition)
    {
        Definition = definition ?? throw new ArgumentNullException(nameof(definition));
        Section = definition.Name;
        Method = definition.Methods[0];
    }

    /// <summary>
    /// Address to which the API's paths are added: absolute, https, or http where the host is this machine or
    /// <see cref="AllowInsecureHttp"/> is set. The default is the API's own. A missing slash at its end is added.
    /// </summary>
    public Uri? BaseAddress
    {
        // Parsed only where it is used, as that takes time.
        get => _isBaseAddressSet ? field : field ??= new Uri(Definition.BaseAddress);
        set => (field, _isBaseAddressSet) = (value, true);
    }

    /// <summary>Allows http to other machines. Credentials and content can then be read on the network. Default: false.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>How requests travel. The default is the first method that the API accepts, as a rule <see cref="ApiMethod.Post"/>; an operation with a method of its own keeps it.</summary>
    public ApiMethod Method { get; set; }

    /// <summary>What happens to a request that breaks a rule of the contract. Default: <see cref="ApiValidationMode.Strict"/>.</summary>
    public ApiValidationMode Validation
    {
        get => Calls.Validation!.Value;
        set => Calls = Calls with { Validation = value };
    }

    /// <summary>
    /// Longest time for one request, from connecting to the last byte of the response: more than zero, at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default: 30 seconds. Each retry has the full time again, and
    /// the wait for the rate limit does not count; a cancellation token limits the whole call.
    /// </summary>
    public TimeSpan Timeout
    {
        get => Calls.Timeout!.Value;
        set => Calls = Calls with { Timeout = value };
    }

    /// <summary>
    /// How often a call is tried again when its connection fails, it takes too long or the server is overloaded: from 0, which is
    /// never, to 10. Default: 2, after pauses of about half a second and a second. Only calls that read, or that may be repeated by
    /// their nature, are; one whose effect would come twice never is.
    /// </summary>
    public int MaxRetries
    {
        get => Calls.MaxRetries!.Value;
        set => Calls = Calls with { MaxRetries = value };
    }

    /// <summary>What happens to a call when no request is left in the API's window. Default: <see cref="ApiRateLimitMode.Fail"/>.</summary>
    public ApiRateLimitMode RateLimitMode
    {
        get => Calls.RateLimitMode!.Value;
        set => Calls = Calls with { RateLimitMode = value };
    }

    /// <summary>
    /// Permits each request and records what became of it; set it where several machines use one account. The caller disposes
    /// it. Default: null, which is an <see cref="ApiWindowRateLimiter"/> that all clients with the same
    /// <see cref="TimeProvider"/> share in this process. Use <see cref="ApiRateLimiter.From"/> for a limiter of the framework.
    /// </summary>
    public ApiRateLimiter? RateLimiter { get; set; }

    /// <summary>
    /// Names whose requests the rate limiter counts, at one address, in place of the credentials: clients with the same key share a
    /// limit. Useful where one account has several logins, or where a client that leaves out an optional part of its credentials is
    /// the same account as one that gives it. From 1 to 200 characters, blanks at the ends do not count; no log shows it. Default:
    /// null, which means all credentials that are not secret.
    /// </summary>
    public string? RateLimitKey { get; set; }

    /// <summary>
    /// Records the calls that have a key, so that each is made once at most: see <see cref="ApiCallOptions.Key"/>. The caller ends it. Default:
    /// null; a call with a key is refused then.
    /// </summary>
    public ApiCallLedger? Ledger { get; set; }

    /// <summary>
    /// Options of single operations, by their names without <c>Async</c>; upper and lower case are the same. In configuration,
    /// keys below <c>Operations:&lt;name&gt;</c>.
    /// </summary>
    /// <example><code>options.Operations["GetAccountStatus"] = new() { Timeout = TimeSpan.FromSeconds(5) };</code></example>
    public IDictionary<string, ApiCallOptions> Operations => _operations ??= new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Largest body of a response, in bytes, from 1 to 536,870,912 (512 MiB); a larger one is refused. Default: 1,048,576 (1 MiB).</summary>
    public int MaxResponseBytes { get; set; } = 1024 * 1024;

    /// <summary>The clock for rules about dates and for <see cref="Timeout"/>. Default: the container's where one is registered, otherwise the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the client logs to; null for no logs. Under dependency injection, the host's unless set.</summary>
    public ILoggerFactory? LoggerFactory
    {
        get;
        // Only here, so that a native program without a logger does not contain the logging code.
        set => (field, _openLog) = (value, value is null ? null : () => CallLog.Open(value, Definition));
    }

    /// <summary>Gives a value to a credential that has none, for the options of any API; a credential that is set stays.</summary>
    /// <param name="name">Its name, as in configuration. A name that no credential has is ignored.</param>
    /// <param name="value">Its value.</param>
    public void AddMissingCredential(string name, string value)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = value ?? throw new ArgumentNullException(nameof(value));
        BindCredentials(ApiConfiguration.ForMissing(name, value));
    }

    /// <summary>Signs requests, where a scheme of the API is a signature.</summary>
    protected ApiSign? Signer { get; set; }

    /// <summary>Where the options are, for messages: the path of their section, or the name of the API.</summary>
    internal string Section { get; set; }

    /// <summary>The log of a client; null where it has no logger.</summary>
    internal CallLog? OpenLog() => _openLog?.Invoke();

    /// <summary>How calls are made where neither their operation nor the call says otherwise. No member is null.</summary>
    internal ApiCallOptions Calls { get; set; } = ApiCallOptions.Default;

    /// <summary>Takes what is an object of the program, and cannot be in configuration, from other options.</summary>
    internal void KeepObjects(ApiClientOptions from) =>
        (RateLimiter, Ledger, TimeProvider, LoggerFactory, Signer) = (
            from.RateLimiter,
            from.Ledger,
            from.TimeProvider,
            from.LoggerFactory,
            from.Signer
        );

    internal string FieldsToRecordOf(string operation) => FieldsToRecord(operation);

    /// <summary>A copy of <see cref="Operations"/>; null where there are none.</summary>
    internal IReadOnlyDictionary<string, ApiCallOptions>? CopyOperations() =>
        _operations is { Count: > 0 }
            ? new Dictionary<string, ApiCallOptions>(_operations, _operations.Comparer)
            : null;

    /// <summary>What is wrong in the sections of configuration that were read so far.</summary>
    internal IReadOnlyList<string> BindingProblems { get; set; } = [];

    internal ApiDefinition Definition { get; }

    internal ApiAuthentication ReadAuthentication() => GetAuthentication();

    internal void ReadCredentials(ApiConfiguration section) => BindCredentials(section);

    /// <summary>Everything that is wrong; empty where a client can be made.</summary>
    internal IReadOnlyList<string> FindProblems() => OptionsCheck.Run(this, ReadAuthentication());

    /// <summary>
    /// The names, separated by spaces, of what may be kept of a response: elements that the contract declares and that are not personal.
    /// </summary>
    /// <param name="operation">Name of the operation, one that changes something.</param>
    /// <returns>The names; empty where nothing may be kept.</returns>
    protected virtual string FieldsToRecord(string operation) => "";

    /// <summary>The chosen scheme with the credentials it carries.</summary>
    /// <returns>The scheme.</returns>
    protected abstract ApiAuthentication GetAuthentication();

    /// <summary>Reads the credentials, and which scheme carries them, from configuration.</summary>
    /// <param name="section">The section; it remembers which keys were asked for.</param>
    protected abstract void BindCredentials(ApiConfiguration section);
}
