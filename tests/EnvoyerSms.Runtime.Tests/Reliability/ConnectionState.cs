using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>What the connection of a call has behind it.</summary>
internal enum ConnectionState
{
    Fresh,

    /// <summary>It carried another call.</summary>
    Pooled,

    /// <summary>It carried another call, and the server ended it since.</summary>
    IdleEnded,

    /// <summary>It carried another call, and the server reset it since.</summary>
    IdleReset,
}

internal static class ConnectionStates
{
    /// <summary>Lets the first connection of a server carry one call before it meets what it is to meet.</summary>
    public static Func<RawConnection, Task> Before(this ConnectionState state, Func<RawConnection, Task> script) =>
        state == ConnectionState.Fresh
            ? script
            : async connection =>
            {
                if (connection.Number == 1)
                {
                    await connection.ReadRequestAsync();
                    await connection.AnswerAsync("200 OK", ShopResponses.Ok);
                    if (state == ConnectionState.IdleEnded)
                        await connection.FinishAsync();
                    if (state == ConnectionState.IdleReset)
                        connection.Reset();
                    if (state != ConnectionState.Pooled)
                        return;
                }
                await script(connection);
            };

    /// <summary>Waits until the connection is what it is to be.</summary>
    public static Task ReachedAsync(this ConnectionState state, RawServer server) =>
        state is ConnectionState.IdleEnded or ConnectionState.IdleReset ? server.Ended.Task : Task.CompletedTask;
}
