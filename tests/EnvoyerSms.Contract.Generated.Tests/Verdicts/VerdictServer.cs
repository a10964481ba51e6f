using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;
using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Generated.Tests.Verdicts;

/// <summary>A simulator that has what a good request names, and a client that sends it everything.</summary>
internal sealed class VerdictServer : IAsyncDisposable
{
    private const long Message = 879;
    private const int Replies = 50;
    private const long Plenty = 1_000_000;

    private static readonly ApiError Nothing = new(0, "nothing", "");
    private static readonly ApiError Sent = new(0, "success", "");

    private readonly Verdict _verdict;
    private readonly SimulatorServer _server;
    private readonly EnvoyerSmsClient _client;

    private VerdictServer(Verdict verdict, SimulatorServer server)
    {
        (_verdict, _server) = (verdict, server);
        _client = EnvoyerSmsClient.Create(
            new EnvoyerSmsOptions
            {
                BaseAddress = server.BaseAddress,
                Login = server.Simulator.Login,
                Password = server.Simulator.Password,
                Method = verdict.ByGet ? ApiMethod.Get : ApiMethod.Post,
                TimeProvider = StrictClient.Clock,
                Validation = ApiValidationMode.Off,
            }
        );
    }

    public static async Task<VerdictServer> StartAsync(Verdict verdict)
    {
        var options = new SimulatorOptions { Accounts = Accounts(verdict), TimeProvider = StrictClient.Clock };
        var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(options),
            cancellationToken: TestContext.Current.CancellationToken
        );
        var verdictServer = new VerdictServer(verdict, server);
        await verdictServer.PrepareAsync();
        return verdictServer;
    }

    /// <summary>What came of it: success, an error of the API, or nothing, where the client could not write the request.</summary>
    public async Task<ApiError> SendAsync()
    {
        try
        {
            await StrictClient.SendAsync(_client, _verdict);
            return Sent;
        }
        catch (EnvoyerSmsException refused)
        {
            return refused.Error!;
        }
        catch (ApiValidationException)
        {
            return Nothing;
        }
    }

    /// <summary>Null where the answer is the one of a rule that is broken, or success where none is.</summary>
    public string? Disagreement(ApiError answer, IReadOnlyList<ApiValidationFailure> failures)
    {
        ApiError[] expected =
            IsUnwritable ? [Nothing]
            : failures.Select(Arriving).OfType<ApiError>().ToArray() is { Length: > 0 } broken ? broken
            : [NotThere ?? Sent];
        return Array.Exists(expected, error => (error.Id, error.Detail) == (answer.Id, answer.Detail))
            ? null
            : $"{_verdict.Where}: expected {string.Join(" or ", expected.Select(error => error.ToString()))}, answered {answer}";
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    // Half a character has no encoding; of one entry with a comma the wire would make two.
    private bool IsUnwritable =>
        _verdict.Broken.Any(name => BrokenRules.Kind(name) == BrokenRules.LoneSurrogate)
        || _verdict["Recipients"] is string?[] items
            && Array.Exists(items, item => item?.Contains(',', StringComparison.Ordinal) == true);

    // A rule without an error is the client's alone. An entry that is null travels as an empty one.
    private static ApiError? Arriving(ApiValidationFailure failure) =>
        failure is { Rule: null, Index: not null } ? EnvoyerSmsErrors.NoNumberFound : failure.Error;

    // Good values may still name what the server does not have.
    private ApiError? NotThere =>
        _verdict["MessageId"] is not null and not Message ? EnvoyerSmsErrors.UnknownMessage
        : _verdict["Offset"] is > (long)Replies ? EnvoyerSmsErrors.OffsetTooBig
        : null;

    // The caller's, and those that are named.
    private static SimulatorAccount[] Accounts(Verdict verdict)
    {
        var named =
            from member in (string[])["DebitAccountId", "CreditAccountId", "DeleteAccountId"]
            where verdict[member] is long
            select new SimulatorAccount(
                (long)verdict[member]!,
                member,
                Sms: member == "DebitAccountId" ? long.MaxValue : 0
            );
        return [new(100, "Caller", Plenty), .. named.DistinctBy(account => account.Id)];
    }

    // One message, with replies, to the number that the request is about; still to leave where it is to be cancelled.
    private async Task PrepareAsync()
    {
        if (_verdict.Operation == "SendMessage")
            return;
        var number =
            _verdict["PhoneNumber"] is string given && PhoneDigits.TryNormalize(given, out var digits)
                ? digits
                : "33600000001";
        var request = new SendMessageRequest
        {
            Text = "Bonjour",
            Recipients = [number],
            SenderName = "Societe",
            AllowReplies = true,
            SendAt = _verdict.Operation == "CancelMessage" ? VerdictFile.Shared.Now.AddDays(1) : null,
        };
        var sent = await _client.SendMessageAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Message, sent.MessageId);
        for (var i = 0; i < Replies && request.SendAt is null; i++)
            _server.Simulator.Receive(number, "Oui", Message);
    }
}
