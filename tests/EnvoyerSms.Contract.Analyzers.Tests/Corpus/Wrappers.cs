namespace Corpus.Wrappers;

/// <summary>A decorator of the whole client.</summary>
internal sealed partial class Logging(IEnvoyerSmsClient inner, TextWriter log) : IEnvoyerSmsClient
{
    public Task<ApiRateLimitState> GetRateLimitAsync(CancellationToken cancellationToken = default) =>
        inner.GetRateLimitAsync(cancellationToken);

    public IEnvoyerSmsClient With(ApiCallOptions options) => new Logging(inner.With(options), log);

    public Task<ApiWaited<MessageStats>> WaitForDeliveryAsync(GetMessageStatsRequest request, ApiPolling? polling = null, IProgress<MessageStats>? progress = null, CancellationToken cancellationToken = default) =>
        inner.WaitForDeliveryAsync(request, polling, progress, cancellationToken);

    public IAsyncEnumerable<Reply> GetAllRepliesAsync(GetRepliesRequest request, CancellationToken cancellationToken = default) =>
        inner.GetAllRepliesAsync(request, cancellationToken);

    public async Task<SentMessage> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await inner.SendMessageAsync(request, cancellationToken);
        }
        catch (ApiException exception)
        {
            await log.WriteLineAsync(exception.ToString());
            throw;
        }
    }

    public Task<MessageStats> GetMessageStatsAsync(GetMessageStatsRequest request, CancellationToken cancellationToken = default) =>
        inner.GetMessageStatsAsync(request, cancellationToken);

    public Task<CancelledMessage> CancelMessageAsync(CancelMessageRequest request, CancellationToken cancellationToken = default) =>
        inner.CancelMessageAsync(request with { }, cancellationToken);
}

internal sealed partial class Logging
{
    public Task<AccountStatus> GetAccountStatusAsync(CancellationToken cancellationToken = default) => inner.GetAccountStatusAsync(cancellationToken);

    public Task<AccountList> ListAccountsAsync(CancellationToken cancellationToken = default) => inner.ListAccountsAsync(cancellationToken);

    public Task<CreatedAccount> CreateAccountAsync(CreateAccountRequest request, CancellationToken cancellationToken = default) => inner.CreateAccountAsync(request, cancellationToken);

    public Task<RemainingAccounts> DeleteAccountAsync(DeleteAccountRequest request, CancellationToken cancellationToken = default) => inner.DeleteAccountAsync(request, cancellationToken);

    public Task<SmsTransfer> TransferSmsAsync(TransferSmsRequest request, CancellationToken cancellationToken = default) => inner.TransferSmsAsync(request, cancellationToken);

    public Task<StopSmsNumber> ActivateStopSmsAsync(ActivateStopSmsRequest request, CancellationToken cancellationToken = default) => inner.ActivateStopSmsAsync(request, cancellationToken);

    public Task<StopSmsNumber> DeactivateStopSmsAsync(DeactivateStopSmsRequest request, CancellationToken cancellationToken = default) => inner.DeactivateStopSmsAsync(request, cancellationToken);

    public Task<StopSmsCheck> CheckStopSmsAsync(CheckStopSmsRequest request, CancellationToken cancellationToken = default) => inner.CheckStopSmsAsync(request, cancellationToken);

    public Task<ReplyPage> GetRepliesAsync(GetRepliesRequest request, CancellationToken cancellationToken = default) => inner.GetRepliesAsync(request, cancellationToken);
}

/// <summary>A decorator whose own methods clean what they are given; calls of it are nobody's business.</summary>
internal sealed class Cleaning(IEnvoyerSmsClient inner)
{
    public Task<SentMessage> SendMessageAsync(string text, IReadOnlyList<string> recipients, string senderName) =>
        inner.SendMessageAsync(text.Trim(), [.. recipients.Select(Clean).Distinct()], Clean(senderName));

    public Task Use() => SendMessageAsync(" Hello ", ["06 12 34 56 78", "06 12 34 56 78"], "Ma Société");

    private static string Clean(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit)]);
}

/// <summary>Names that no one would write by hand.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("Tool", "1.0")]
internal static partial class __Generated__
{
    [global::System.Diagnostics.DebuggerNonUserCode]
    internal static partial global::System.Threading.Tasks.Task<global::EnvoyerSms.SentMessage> @event<@class>(this global::EnvoyerSms.IEnvoyerSmsClient @this, @class @string);

    internal static partial global::System.Threading.Tasks.Task<global::EnvoyerSms.SentMessage> @event<@class>(this global::EnvoyerSms.IEnvoyerSmsClient @this, @class @string)
    {
        unchecked
        {
            checked
            {
                {
                    return ((global::EnvoyerSms.IEnvoyerSmsClient)(@this)).SendMessageAsync(
                        text: (global::System.String)(@string?.ToString() ?? "?"),
                        recipients: (global::System.Collections.Generic.IReadOnlyList<global::System.String>)(new global::System.String[] { "33600000001" }),
                        senderName: (global::System.String)"Societe");
                }
            }
        }
    }

    internal sealed class Nest
    {
        internal sealed class Nest2<T>(T client) where T : global::EnvoyerSms.IEnvoyerSmsClient
        {
            internal async global::System.Threading.Tasks.ValueTask<global::EnvoyerSms.SentMessage> Run() =>
                await client.@event(new { A = 1 }).ConfigureAwait(false);

            internal object this[long id] => client.GetMessageStatsAsync(id);

            public static implicit operator global::System.Threading.Tasks.Task(Nest2<T> nest) => nest[1] as global::System.Threading.Tasks.Task ?? global::System.Threading.Tasks.Task.CompletedTask;
        }
    }
}
