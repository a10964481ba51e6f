using Microsoft.Extensions.Configuration;

namespace EnvoyerSms.Runtime.Options;

/// <summary>Reads the options of a client from configuration, without reflection. What is wrong there is reported with the other problems.</summary>
internal static class OptionsBinder
{
    public static void Bind(ApiClientOptions options, IConfiguration configuration)
    {
        if (configuration is IConfigurationSection { Path.Length: > 0 } section)
            options.Section = section.Path;

        var problems = new ApiOptionsProblems(options.Section);
        var source = new ApiConfiguration(configuration, problems);
        options.BaseAddress = source.Address(nameof(options.BaseAddress), options.BaseAddress);
        options.AllowInsecureHttp = source.Flag(nameof(options.AllowInsecureHttp), options.AllowInsecureHttp);
        options.Method = source.Choice(
            nameof(options.Method),
            options.Method,
            [.. options.Definition.Methods.Select(method => (method.ToString(), method))]
        );
        options.Calls = source.CallOptions(options.Calls);
        foreach (var operation in source.Sections(nameof(options.Operations)))
        {
            options.Operations.TryGetValue(operation.Name, out var current);
            options.Operations[operation.Name] = operation.CallOptions(current ?? new ApiCallOptions());
            operation.ReportUnknownKeys();
        }
        options.RateLimitKey = source.Text(nameof(options.RateLimitKey), options.RateLimitKey);
        options.MaxResponseBytes = source.Count(
            nameof(options.MaxResponseBytes),
            options.MaxResponseBytes,
            OptionsCheck.LargestResponse
        );
        // Whoever sets the ledger reads what is there.
        source.Know(nameof(options.Ledger));
        options.ReadCredentials(source);
        source.ReportUnknownKeys();
        // A client can be registered twice, from two sections: a problem in the first remains.
        options.BindingProblems = [.. options.BindingProblems.Union(problems.Found)];
    }
}
