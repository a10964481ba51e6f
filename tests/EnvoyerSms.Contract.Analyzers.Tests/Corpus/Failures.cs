#pragma warning disable ESMS1108 // Accounts are deleted on purpose.
namespace Corpus.Failures;

/// <summary>What to do when a call fails, done properly.</summary>
internal sealed class Failures(IEnvoyerSmsClient client, Action<object?> log)
{
    private static readonly string[] To = ["33600000001"];
    private readonly SendMessageRequest _request = new() { Text = "Hello", Recipients = To, SenderName = "Societe" };

    public async Task RetryWhenSafe(CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await client.SendMessageAsync(_request, ct);
                return;
            }
            catch (ApiException exception) when (exception.IsSafeToRetry && attempt < 3)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
            }
        }
    }

    public async Task RetryWhenNotSent()
    {
        while (true)
        {
            try
            {
                await client.SendMessageAsync("Hello", To, "Societe");
                break;
            }
            catch (ApiTransportException exception)
            {
                if (exception.Outcome != ApiOutcome.NotSent)
                    throw;
                log(exception);
            }
        }
    }

    public async Task<bool> RetryByGoto()
    {
        var attempts = 0;
    again:
        try
        {
            await client.SendMessageAsync("Hello", To, "Societe");
            return true;
        }
        catch (ApiException exception) when (exception is { IsSafeToRetry: true } && ++attempts < 3)
        {
            goto again;
        }
        finally
        {
            log(attempts);
        }
    }

    public async Task RetryByHelper()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await client.SendMessageAsync("Hello", To, "Societe");
                return;
            }
            catch (Exception exception) when (MayRepeat(exception))
            {
                log(exception.Message);
            }
        }
    }

    public async Task RetryByHelperInside()
    {
        var done = false;
        do
        {
            try
            {
                await client.TransferSmsAsync(new() { DebitAccountId = 1, CreditAccountId = 2, Sms = 3 });
                done = true;
            }
            catch (Exception exception)
            {
                if (!MayRepeat(exception))
                    throw;
            }
        } while (!done);
    }

    public async Task RetryOnceTheBalanceTells()
    {
        var before = (await client.GetAccountStatusAsync()).SmsRemaining;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await client.SendMessageAsync("Hello", To, "Societe");
                return;
            }
            catch (ApiException)
            {
                if ((await client.GetAccountStatusAsync()).SmsRemaining < before)
                    return;
            }
        }
    }

    public async Task RetryUnlessFoundSent()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (attempt > 0 && (await client.GetAccountStatusAsync()).SmsRemaining < 10)
                return;
            try
            {
                await client.SendMessageAsync("Hello", To, "Societe");
                return;
            }
            catch (ApiException exception)
            {
                log(exception);
            }
        }
    }

    public async Task ReadAgain(long id)
    {
        while (true)
        {
            try
            {
                log(await client.GetMessageStatsAsync(id));
                return;
            }
            catch (ApiException)
            {
                await Task.Delay(1000);
            }
        }
    }

    public async Task ReadOrNothing(long id)
    {
        try
        {
            await client.GetMessageStatsAsync(id);
        }
        catch { }
        try
        {
            await client.GetRepliesAsync(id);
        }
        catch (ApiException)
        {
            // There may be none.
        }
    }

    public async Task CancelAgain(long id)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await client.CancelMessageAsync(id);
                return;
            }
            catch (ApiTransportException exception)
            {
                log(exception);
            }
        }
    }

    public async Task StopAgain()
    {
        bool stopped;
        do
        {
            try
            {
                await client.ActivateStopSmsAsync("33600000001");
                stopped = true;
            }
            catch (Exception)
            {
                stopped = false;
            }
        } while (!stopped);
    }

    public async Task EachMessageOnce(IEnumerable<(string Text, string To)> messages)
    {
        foreach (var message in messages)
        {
            try
            {
                await client.SendMessageAsync(message.Text, [message.To], "Societe");
            }
            catch (Exception exception)
            {
                log(exception);
            }
        }
        foreach (var (text, to) in messages)
        {
            try
            {
                await client.SendMessageAsync(text, new[] { to }, "Societe");
            }
            catch (ApiException exception)
            {
                log(exception.Outcome);
                continue;
            }
        }
    }

    public async Task EachOfQueue(Queue<string> texts, System.Threading.Channels.ChannelReader<SendMessageRequest> reader)
    {
        while (texts.TryDequeue(out var text))
        {
            try
            {
                await client.SendMessageAsync(text, To, "Societe");
            }
            catch (ApiException exception)
            {
                log(exception);
            }
        }
        await foreach (var request in reader.ReadAllAsync())
        {
            try
            {
                await client.SendMessageAsync(request);
            }
            catch (Exception exception)
            {
                log(exception);
            }
        }
        for (var i = 0; i < 10; i++)
        {
            try
            {
                await client.SendMessageAsync($"Message {i}", To, "Societe");
            }
            catch (ApiException exception)
            {
                log(exception);
            }
        }
    }

    public async Task EveryHour(PeriodicTimer timer)
    {
        while (await timer.WaitForNextTickAsync())
        {
            try
            {
                await client.SendMessageAsync("Still here", To, "Societe");
            }
            catch (ApiException exception)
            {
                log(exception);
            }
        }
    }

    public async Task FirstSenderThatIsTaken()
    {
        foreach (var sender in new[] { "Societe", "Societe2" })
        {
            try
            {
                await client.SendMessageAsync("Hello", To, sender);
                break;
            }
            catch (ApiErrorException exception)
            {
                log(exception.RawMessage);
            }
        }
    }

    public async Task<ApiOutcome?> Outcomes()
    {
        try
        {
            await client.SendMessageAsync("Hello", To, "Societe");
            return null;
        }
        catch (ApiValidationException exception)
        {
            log(exception.Failures.Count);
            return ApiOutcome.NotSent;
        }
        catch (EnvoyerSmsException exception) when (exception.Id == 5)
        {
            return ApiOutcome.Rejected;
        }
        catch (ApiException exception)
        {
            return exception.Outcome;
        }
        catch (OperationCanceledException)
        {
            return ApiOutcome.Unknown;
        }
    }

    public async Task FoundOutLater()
    {
        var lost = false;
        try
        {
            await client.SendMessageAsync("Hello", To, "Societe");
        }
        catch (ApiException)
        {
            lost = true;
        }
        if (lost)
            log(await client.GetAccountStatusAsync());
    }

    public async Task FoundOutByOthers()
    {
        try
        {
            await client.SendMessageAsync("Hello", To, "Societe");
        }
        catch (ApiException)
        {
            await Reconcile();
        }
    }

    public async Task Passed()
    {
        try
        {
            await client.SendMessageAsync("Hello", To, "Societe");
        }
        catch (ApiException exception)
        {
            throw new InvalidOperationException("No message.", exception);
        }
        finally
        {
            log(null);
        }
        try
        {
            await client.CreateAccountAsync("Shop");
        }
        catch
        {
            throw;
        }
        try
        {
            await client.DeleteAccountAsync(5);
        }
        catch (TimeoutException) { }
        catch (IOException) { }
        catch (OperationCanceledException) { }
    }

    public Task Continued() =>
        client.SendMessageAsync("Hello", To, "Societe").ContinueWith(task => log(task.Exception), TaskScheduler.Default);

    public async Task Inner()
    {
        try
        {
            var send = () => client.SendMessageAsync("Hello", To, "Societe");
            try
            {
                await send();
            }
            catch (ApiException exception)
            {
                log(exception);
            }
        }
        catch { }
    }

    private async Task Reconcile() => log(await client.GetAccountStatusAsync());

    private static bool MayRepeat(Exception exception) =>
        exception is ApiException { IsSafeToRetry: true } or ApiCanceledException { IsSafeToRetry: true };
}

/// <summary>A helper that repeats what it is told to.</summary>
internal static class Again
{
    public static async Task<T> Read<T>(Func<Task<T>> read, int times = 3)
    {
        for (; ; times--)
        {
            try
            {
                return await read();
            }
            catch (ApiException) when (times > 1) { }
        }
    }

    public static Task<MessageStats> Stats(IEnvoyerSmsClient client, long id) => Read(() => client.GetMessageStatsAsync(id));

    public static Task<AccountStatus> Status(IEnvoyerSmsClient client) => Read(() => client.GetAccountStatusAsync());
}
