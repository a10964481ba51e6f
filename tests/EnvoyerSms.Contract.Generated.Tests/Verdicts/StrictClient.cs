using System.Reflection;
using EnvoyerSms.TestSupport.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.Verdicts;

/// <summary>A client that checks what it sends, as clients do unless they are told otherwise.</summary>
internal static class StrictClient
{
    public static FakeTimeProvider Clock => new(VerdictFile.Shared.Now);

    public static async Task<IReadOnlyList<ApiValidationFailure>> FailuresOf(Verdict verdict, StubHandler handler)
    {
        var client = Clients.Over(
            handler,
            options =>
            {
                options.Method = verdict.ByGet ? ApiMethod.Get : ApiMethod.Post;
                options.TimeProvider = Clock;
            }
        );
        try
        {
            await SendAsync(client, verdict);
        }
        catch (ApiValidationException refused)
        {
            return refused.Failures;
        }
        catch (ApiResponseException)
        {
            // It was sent: the stub has no answer that anybody understands.
        }
        return [];
    }

    public static string Name(Verdict verdict, ApiValidationFailure failure) =>
        BrokenRules.Name(
            failure.Parameter,
            failure.Rule?.ToString() ?? VerdictRequests.UnruledKind(verdict, failure.Parameter, failure.Index)
        );

    public static Task SendAsync(EnvoyerSmsClient client, Verdict verdict)
    {
        var request = VerdictRequests.Create(typeof(EnvoyerSmsClient).Assembly, verdict);
        var send = typeof(EnvoyerSmsClient).GetMethod(
            verdict.Operation + "Async",
            [request.GetType(), typeof(CancellationToken)]
        )!;
        return (Task)
            send.Invoke(
                client,
                BindingFlags.DoNotWrapExceptions,
                binder: null,
                [request, TestContext.Current.CancellationToken],
                culture: null
            )!;
    }
}
