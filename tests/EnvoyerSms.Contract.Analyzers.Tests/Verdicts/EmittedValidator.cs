extern alias runtime;
using System.Reflection;
using EnvoyerSms.TestSupport.Verdicts;
using ApiMethod = runtime::EnvoyerSms.ApiMethod;
using ApiValidation = runtime::EnvoyerSms.Runtime.Validation.ApiValidation;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

/// <summary>The client that call sites are compiled against, run: what it would refuse to send.</summary>
internal static class EmittedValidator
{
    private static readonly Assembly Client = Assembly.Load(EmittedClient.Image);

    /// <summary>The verdict, with the rules that the client finds broken.</summary>
    public static Verdict Judge(Verdict verdict)
    {
        var validation = new ApiValidation(ApiMethod.Post, VerdictFile.Shared.Now);
        Client
            .GetType($"EnvoyerSms.{verdict.Operation}Operation", throwOnError: true)!
            .GetMethod("Validate", BindingFlags.NonPublic | BindingFlags.Static)!
            .Invoke(null, [VerdictRequests.Create(Client, verdict), validation]);
        return verdict with
        {
            Broken = BrokenRules.InOrder(
                validation.Failures.Select(failure =>
                    BrokenRules.Name(
                        failure.Parameter,
                        failure.Rule?.ToString()
                            ?? VerdictRequests.UnruledKind(verdict, failure.Parameter, failure.Index)
                    )
                )
            ),
        };
    }
}
