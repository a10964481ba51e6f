using EnvoyerSms.Runtime.Calls;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>Makes a registered client ready at the start of the host.</summary>
/// <remarks>
/// Options that are checked at the start: the host does so before anything else of it starts, and it is the one such moment that needs no
/// library of hosts.
/// </remarks>
internal sealed class ClientWarmUp
{
    /// <summary>
    /// Completes when what calls run through is compiled; null before it begins. Nothing waits for it: a call that comes earlier compiles what
    /// it needs itself.
    /// </summary>
    public Task? Rehearsal { get; private set; }

    /// <param name="makeClient">Makes the client.</param>
    /// <returns>True, so that the host starts.</returns>
    public bool Begin(Func<object> makeClient)
    {
        try
        {
            _ = makeClient();
        }
        catch (OptionsValidationException)
        {
            // The host tells it itself: the options of the client are checked at the start too.
            return true;
        }
        Rehearsal = RehearseAsync();
        return true;
    }

#if NETSTANDARD2_0
    // Its HTTP cannot be answered below what sends.
    private static Task RehearseAsync() => Task.CompletedTask;
#else
    private static async Task RehearseAsync()
    {
        // Beside the rest of the start.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var http = new HttpClient(RehearsalConnection.CreateHandler());
        using var transport = new ApiTransport(RehearsalApi.Definition, http, new RehearsalOptions());
        await transport
            .SendAsync(RehearsalApi.Operation, new RehearsalRequest(), CancellationToken.None)
            .ConfigureAwait(false);
    }
#endif
}
