using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>Checks the options of registered clients, at the start of the host.</summary>
internal sealed class ApiOptionsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var problems = options.FindProblems();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
