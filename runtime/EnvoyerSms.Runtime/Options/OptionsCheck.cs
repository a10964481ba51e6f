using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Options;

/// <summary>Finds everything that is wrong with the options of a client.</summary>
internal static class OptionsCheck
{
    /// <summary>The buffer of a response doubles as it fills: twice the limit must still be the length of an array.</summary>
    public const int LargestResponse = 512 * 1024 * 1024;

    private const int LongestRateLimitKey = 200;

    /// <param name="options">The options.</param>
    /// <param name="authentication">What they say of authentication.</param>
    /// <returns>A sentence for each problem, beginning with where it is.</returns>
    public static IReadOnlyList<string> Run(ApiClientOptions options, ApiAuthentication authentication)
    {
        var problems = new ApiOptionsProblems(options.Section, options.BindingProblems);
        if (BaseAddressCheck.Problem(options.BaseAddress, options.AllowInsecureHttp) is { } address)
            problems.Add(nameof(options.BaseAddress), address);
        CheckMethod(problems, options);
        options.Calls.Check(problems);
        foreach (var operation in options.Operations)
            CheckOperation(problems, options, operation.Key, operation.Value);
        CheckLimits(problems, options);
        authentication.Check(problems, options.Method);
        authentication.Address?.Check(problems, options.BaseAddress);
        CheckLogging(problems, options, authentication);
        return problems.Found;
    }

    private static void CheckMethod(ApiOptionsProblems problems, ApiClientOptions options)
    {
        if (!options.Definition.Takes(options.Method))
            problems.Add(
                nameof(options.Method),
                $"is not one that the API takes: choose {string.Join(" or ", options.Definition.Methods)}."
            );
    }

    private static void CheckOperation(
        ApiOptionsProblems problems,
        ApiClientOptions options,
        string name,
        ApiCallOptions? calls
    )
    {
        var place = $"{nameof(options.Operations)}:{name}";
        if (!options.Definition.Has(name))
        {
            var near = NearestName.Find(name, options.Definition.Operations);
            var known = string.Join(", ", options.Definition.Operations);
            problems.Add(
                place,
                "is not an operation of this API: " + (near is null ? $"known are {known}." : $"did you mean {near}?")
            );
        }
        if (calls is null)
            problems.Add(place, "is null: leave it out instead.");
        else
            calls.Check(problems.Below(place));
    }

    private static void CheckLimits(ApiOptionsProblems problems, ApiClientOptions options)
    {
        if (options.MaxResponseBytes is < 1 or > LargestResponse)
            problems.Add(nameof(options.MaxResponseBytes), $"must be from 1 to {LargestResponse}.");
        if (options.RateLimitKey?.Trim().Length is 0 or > LongestRateLimitKey)
            problems.Add(
                nameof(options.RateLimitKey),
                $"must have from 1 to {LongestRateLimitKey} characters: leave it out where the credentials name the account."
            );
        if (options.TimeProvider is null)
            problems.Add(nameof(options.TimeProvider), "is missing: give a clock, or leave the default.");
    }

    // Every log of the HTTP stack would hold what is in a query.
    private static void CheckLogging(
        ApiOptionsProblems problems,
        ApiClientOptions options,
        ApiAuthentication authentication
    )
    {
        if (!UriRedaction.IsOff)
            return;
        if (options.Method == ApiMethod.Get)
            problems.Add(
                nameof(options.Method),
                $"is Get while {UriRedaction.Switch} is on, which writes whole queries, with all they send, to the logs: turn that switch off, or choose Post."
            );
        if (options.Definition.AsksInAddress)
            problems.Add(
                nameof(options.Operations),
                $"include some that ask in the address while {UriRedaction.Switch} is on, which logs it: turn that switch off."
            );
        if (authentication is QueryAuthentication)
            problems.Add(
                "Authentication",
                $"is Query while {UriRedaction.Switch} is on, which writes the credentials to the logs: turn that switch off, or choose Post and another authentication."
            );
    }
}
