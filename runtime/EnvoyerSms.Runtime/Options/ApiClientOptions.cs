using EnvoyerSms.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnvoyerSms;

/// <summary>
/// What every client can be told. Checked when a client is made, and at the start of the host where it is registered;
/// a client keeps what it was made with, so later changes touch new clients only.
/// </summary>
public abstract class ApiClientOptions
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    // The buffer of a reply doubles as it fills: twice the limit must still be the length of an array.
    private const int LargestResponse = 512 * 1024 * 1024;

    private readonly ApiDefinition _definition;
    private List<string> _bindingProblems = [];
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
    /// Address below which the API's paths lie: absolute, https, or http where the host is this machine or
    /// <see cref="AllowInsecureHttp"/> is set. The default is the API's own. A missing slash at its end is added.
    /// </summary>
    public Uri? BaseAddress
    {
        // Taken apart only where it is used, as that takes time.
        get => _isBaseAddressSet ? field : field ??= new Uri(_definition.BaseAddress);
        set => (field, _isBaseAddressSet) = (value, true);
    }

    /// <summary>Allows http to other machines. Credentials and content then travel readable. Default: false.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>How requests travel. The default is the first method that the API takes, as a rule <see cref="ApiMethod.Post"/>.</summary>
    public ApiMethod Method { get; set; }

    /// <summary>What happens to a request that breaks a rule of the contract. Default: <see cref="ApiValidationMode.Strict"/>.</summary>
    public ApiValidationMode Validation { get; set; }

    /// <summary>
    /// Longest time for one call, from connecting to the last byte of the reply: more than zero, at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default: 30 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest body of a reply, in bytes, from 1 to 536,870,912 (512 MiB); a larger one is refused. Default: 1,048,576 (1 MiB).</summary>
    public int MaxResponseBytes { get; set; } = 1024 * 1024;

    /// <summary>The clock: of rules about dates and of <see cref="Timeout"/>. Default: the container's where one is registered, else the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the client logs to; null for nowhere. Under dependency injection, the host's unless set.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Where the options stand, for messages: the path of their section, or the name of the API.</summary>
    internal string Section { get; set; }

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
        Validation = source.Choice(
            nameof(Validation),
            Validation,
            (nameof(ApiValidationMode.Strict), ApiValidationMode.Strict),
            (nameof(ApiValidationMode.Warn), ApiValidationMode.Warn),
            (nameof(ApiValidationMode.Off), ApiValidationMode.Off)
        );
        Timeout = source.Duration(nameof(Timeout), Timeout);
        MaxResponseBytes = source.Count(nameof(MaxResponseBytes), MaxResponseBytes, LargestResponse);
        BindCredentials(source);
        source.ReportUnknownKeys();
        // A client can be registered twice, from two sections: what is wrong in the first stays wrong.
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
            Validation = Validation,
            Timeout = Timeout,
            MaxResponseBytes = MaxResponseBytes,
            TimeProvider = TimeProvider,
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
        if (Validation is < ApiValidationMode.Strict or > ApiValidationMode.Off)
            problems.Add(nameof(Validation), "has no such value: choose Strict, Warn or Off.");
    }

    private void CheckLimits(ApiOptionsProblems problems)
    {
        var isInfinite = Timeout == System.Threading.Timeout.InfiniteTimeSpan;
        if (!isInfinite && (Timeout <= TimeSpan.Zero || Timeout > LongestTimeout))
            problems.Add(nameof(Timeout), "must be more than zero and at most one day.");
        if (MaxResponseBytes is < 1 or > LargestResponse)
            problems.Add(nameof(MaxResponseBytes), $"must be from 1 to {LargestResponse}.");
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

    // What stands in a query would stand in every log of the HTTP stack.
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
