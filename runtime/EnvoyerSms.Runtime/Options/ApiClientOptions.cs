using EnvoyerSms.Runtime;
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnvoyerSms;

/// <summary>
/// The options of every client. They are checked when a client is made, and at the start of the host where it is registered;
/// a client keeps the options that it was made with, so later changes apply to new clients only.
/// </summary>
public abstract class ApiClientOptions
{
    // The buffer of a response doubles as it fills: twice the limit must still be the length of an array.
    private const int LargestResponse = 512 * 1024 * 1024;

    private const int LongestRateLimitKey = 200;

    private readonly ApiDefinition _definition;
    private List<string> _bindingProblems = [];
    private Dictionary<string, ApiCallOptions>? _operations;
    private Func<ILoggerFactory, ApiDefinition, CallLog>? _openLog;
    private bool _isBaseAddressSet;

    /// <summary>Makes options with the defaults of an API.</summary>
    /// <param name="definition">The API.</param>
    protected ApiClientOptions(ApiDefinition definition)
    {
        _definition = definition ?? throw new ArgumentNullException(nameof(definition));
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
        get => _isBaseAddressSet ? field : field ??= new Uri(_definition.BaseAddress);
        set => (field, _isBaseAddressSet) = (value, true);
    }

    /// <summary>Allows http to other machines. Credentials and content can then be read on the network. Default: false.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>How requests travel. The default is the first method that the API accepts, as a rule <see cref="ApiMethod.Post"/>.</summary>
    public ApiMethod Method { get; set; }

    /// <summary>What happens to a request that breaks a rule of the contract. Default: <see cref="ApiValidationMode.Strict"/>.</summary>
    public ApiValidationMode Validation { get; set; }

    /// <summary>
    /// Longest time for one request, from connecting to the last byte of the response: more than zero, at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default: 30 seconds. Each retry has the full time again, and
    /// the wait for the rate limit does not count; a cancellation token limits the whole call.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a call is tried again when its connection fails, it takes too long or the server is overloaded: from 0, which is
    /// never, to 10. Default: 2, after pauses of about half a second and a second. Only calls that read, or that may be repeated by
    /// their nature, are; one whose effect would come twice never is.
    /// </summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>What happens to a call when no request is left in the API's window. Default: <see cref="ApiRateLimitMode.Fail"/>.</summary>
    public ApiRateLimitMode RateLimitMode { get; set; }

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
        set => (field, _openLog) = (value, CallLog.Open);
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

    /// <summary>Where the options are, for messages: the path of their section, or the name of the API.</summary>
    internal string Section { get; set; }

    /// <summary>The log of a client; null where it has no logger.</summary>
    internal CallLog? OpenLog() => LoggerFactory is { } loggers ? _openLog!(loggers, _definition) : null;

    // The client's own level, in the form of the narrower ones.
    private ApiCallOptions Calls =>
        new()
        {
            Validation = Validation,
            Timeout = Timeout,
            MaxRetries = MaxRetries,
            RateLimitMode = RateLimitMode,
        };

    /// <summary>The chosen scheme with the credentials it carries.</summary>
    /// <returns>The scheme.</returns>
    protected abstract ApiAuthentication GetAuthentication();

    /// <summary>Reads the credentials, and which scheme carries them, from configuration.</summary>
    /// <param name="section">The section; it remembers which keys were asked for.</param>
    protected abstract void BindCredentials(ApiConfiguration section);

    /// <summary>Reads the options from configuration without reflection. What is wrong there is reported with the other problems.</summary>
    internal void Bind(IConfiguration configuration)
    {
        if (configuration is IConfigurationSection { Path.Length: > 0 } section)
            Section = section.Path;

        var source = new ApiConfiguration(configuration);
        BaseAddress = source.Address(nameof(BaseAddress), BaseAddress);
        AllowInsecureHttp = source.Flag(nameof(AllowInsecureHttp), AllowInsecureHttp);
        Method = source.Choice(nameof(Method), Method, [.. _definition.Methods.Select(m => (m.ToString(), m))]);
        var calls = source.CallOptions(Calls);
        (Validation, Timeout) = (calls.Validation!.Value, calls.Timeout!.Value);
        (MaxRetries, RateLimitMode) = (calls.MaxRetries!.Value, calls.RateLimitMode!.Value);
        foreach (var operation in source.Sections(nameof(Operations)))
        {
            Operations.TryGetValue(operation.Name, out var current);
            Operations[operation.Name] = operation.CallOptions(current ?? new ApiCallOptions());
            operation.ReportUnknownKeys();
        }
        RateLimitKey = source.Text(nameof(RateLimitKey), RateLimitKey);
        MaxResponseBytes = source.Count(nameof(MaxResponseBytes), MaxResponseBytes, LargestResponse);
        BindCredentials(source);
        source.ReportUnknownKeys();
        // A client can be registered twice, from two sections: a problem in the first remains.
        _bindingProblems = [.. _bindingProblems.Union(source.Problems.Select(problem => $"{Section}:{problem}"))];
    }

    /// <summary>Everything that is wrong; empty where a client can be made.</summary>
    internal IReadOnlyList<string> FindProblems() => Check(out _);

    /// <summary>What the options say now, for a client to keep.</summary>
    /// <exception cref="OptionsValidationException">Something is wrong; all of it is listed.</exception>
    internal ApiClientSettings TakeSnapshot()
    {
        var problems = Check(out var authentication);
        if (problems.Count > 0)
            throw Refuse(problems);

        return new ApiClientSettings
        {
            BaseAddress = BaseAddressCheck.WithTrailingSlash(BaseAddress!),
            Authentication = authentication!,
            Method = Method,
            Calls = new CallSettings
            {
                Validation = Validation,
                Timeout = Timeout,
                MaxRetries = MaxRetries,
                RateLimitMode = RateLimitMode,
            },
            Operations = _operations is null
                ? null
                : new Dictionary<string, ApiCallOptions>(_operations, _operations.Comparer),
            MaxResponseBytes = MaxResponseBytes,
            TimeProvider = TimeProvider,
            RateLimiter = RateLimiter,
            RateLimitKey = RateLimitKey?.Trim(),
        };
    }

    private OptionsValidationException Refuse(IReadOnlyList<string> problems) =>
        new(Options.DefaultName, GetType(), problems);

    private IReadOnlyList<string> Check(out ApiAuthentication? authentication)
    {
        var problems = new ApiOptionsProblems(Section, _bindingProblems);

        if (BaseAddressCheck.Problem(BaseAddress, AllowInsecureHttp) is { } address)
            problems.Add(nameof(BaseAddress), address);
        CheckChoices(problems);
        CheckLimits(problems);
        authentication = CheckAuthentication(problems);
        CheckLogging(problems, authentication);
        return problems.Found;
    }

    private void CheckChoices(ApiOptionsProblems problems)
    {
        if (!_definition.Takes(Method))
            problems.Add(
                nameof(Method),
                $"is not one that the API takes: choose {string.Join(" or ", _definition.Methods)}."
            );
        CheckCalls(problems, "", Calls);
        foreach (var operation in _operations ?? [])
            CheckOperation(problems, operation.Key, operation.Value);
    }

    private static void CheckCalls(ApiOptionsProblems problems, string prefix, ApiCallOptions options)
    {
        foreach (var (option, sentence) in options.FindProblems())
            problems.Add(prefix + option, sentence);
    }

    private void CheckOperation(ApiOptionsProblems problems, string name, ApiCallOptions? options)
    {
        var place = $"{nameof(Operations)}:{name}";
        if (!_definition.Has(name))
        {
            var near = NearestName.Find(name, _definition.Operations);
            var known = string.Join(", ", _definition.Operations);
            problems.Add(
                place,
                "is not an operation of this API: " + (near is null ? $"known are {known}." : $"did you mean {near}?")
            );
        }
        if (options is null)
            problems.Add(place, "is null: leave it out instead.");
        else
            CheckCalls(problems, place + ":", options);
    }

    private void CheckLimits(ApiOptionsProblems problems)
    {
        if (MaxResponseBytes is < 1 or > LargestResponse)
            problems.Add(nameof(MaxResponseBytes), $"must be from 1 to {LargestResponse}.");
        if (RateLimitKey?.Trim().Length is 0 or > LongestRateLimitKey)
            problems.Add(
                nameof(RateLimitKey),
                $"must have from 1 to {LongestRateLimitKey} characters: leave it out where the credentials name the account."
            );
        if (TimeProvider is null)
            problems.Add(nameof(TimeProvider), "is missing: give a clock, or leave the default.");
    }

    private ApiAuthentication? CheckAuthentication(ApiOptionsProblems problems)
    {
        try
        {
            var authentication = GetAuthentication();
            authentication.Check(problems, Method);
            return authentication;
        }
        catch (OptionsValidationException unknownScheme)
        {
            AddFailures(problems, unknownScheme);
            return null;
        }
    }

    private static void AddFailures(ApiOptionsProblems problems, OptionsValidationException refused)
    {
        foreach (var failure in refused.Failures)
            problems.AddLine(failure);
    }

    // Every log of the HTTP stack would hold what is in a query.
    private void CheckLogging(ApiOptionsProblems problems, ApiAuthentication? authentication)
    {
        if (!UriRedaction.IsOff)
            return;
        if (Method == ApiMethod.Get)
            problems.Add(
                nameof(Method),
                $"is Get while {UriRedaction.Switch} is on, which writes whole queries, with all they send, to the logs: turn that switch off, or choose Post."
            );
        if (authentication is QueryAuthentication)
            problems.Add(
                "Authentication",
                $"is Query while {UriRedaction.Switch} is on, which writes the credentials to the logs: turn that switch off, or choose Post and another authentication."
            );
    }
}
