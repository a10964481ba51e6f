using System.Reflection;
using System.Text.RegularExpressions;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The page about raw HTTP: both of its programs, as they are printed, on the simulated API; and its names.</summary>
public sealed partial class MigrationTests
{
    private const string Phone = "33600000001";
    private const string Text = "Pain & vin";

    private static readonly Page Migration = new("docs/migrating-from-raw-http.md");

    private static readonly MethodInfo Raw = Compiled.Method(Migration.Block("raw"));
    private static readonly MethodInfo Typed = Compiled.Method(Migration.Block("typed"));

    private readonly EnvoyerSmsSimulator _simulator = new();

    [Fact]
    public async Task A_response_that_is_lost_sends_three_messages_and_one()
    {
        _simulator.Next(3).DisconnectAfterWork();
        await Assert.ThrowsAsync<HttpRequestException>(SendRawAsync);
        Assert.Equal(3, _simulator.Messages.Count);

        _simulator.Reset();
        _simulator.Next(3).DisconnectAfterWork();
        var lost = await Assert.ThrowsAsync<ApiTransportException>(SendTypedAsync);
        Assert.Equal(ApiOutcome.Unknown, lost.Outcome);
        Assert.Single(_simulator.Messages);
    }

    [Fact]
    public async Task A_sign_of_addresses_cuts_the_text_and_does_not()
    {
        await SendRawAsync();
        Assert.Equal("Pain ", Assert.Single(_simulator.Messages).Text);

        _simulator.Reset();
        await SendTypedAsync();
        Assert.Equal(Text, Assert.Single(_simulator.Messages).Text);
    }

    [Fact]
    public async Task A_refusal_is_three_requests_without_a_word_and_one_with_its_error()
    {
        _simulator.Next(3).Answer(SimulatedError.NotEnoughSms);
        var mute = await Assert.ThrowsAsync<HttpRequestException>(SendRawAsync);
        Assert.Contains("400 (Bad Request)", mute.Message, StringComparison.Ordinal);
        Assert.Equal(3, _simulator.Requests.Count);

        _simulator.Reset();
        _simulator.Next(3).Answer(SimulatedError.NotEnoughSms);
        var refused = await Assert.ThrowsAsync<EnvoyerSmsException>(SendTypedAsync);
        Assert.Equal(EnvoyerSmsErrorId.NotEnoughSms, refused.ErrorId);
        Assert.Single(_simulator.Requests);
    }

    [Fact]
    public void Every_field_of_a_message_has_its_member()
    {
        var operation = new Page("contract/envoyersms.contract.yaml")
            .Text.Split("\n  SendMessage:\n")[1]
            .Split("\n    response:")[0];
        var fields = Field()
            .Matches(operation.Split("\n    parameters:\n")[1])
            .Select(field => field.Groups["wire"].Value);
        var rows = Row().Matches(Migration.Prose).ToList();

        Assert.Equal(
            fields.Order(StringComparer.Ordinal),
            rows.SelectMany(row => Name().Matches(row.Groups["wires"].Value))
                .Select(name => name.Groups["name"].Value)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            typeof(SendMessageRequest).GetProperties().Select(member => member.Name).Order(StringComparer.Ordinal),
            rows.Select(row => row.Groups["member"].Value).Order(StringComparer.Ordinal)
        );
    }

    private DateTimeOffset Tomorrow => _simulator.TimeProvider.GetUtcNow().AddDays(1);

    private async Task SendRawAsync()
    {
        using var http = new HttpClient(new ToSimulator(_simulator));
        await (Task)Raw.Invoke(null, [http, Phone, Text, Tomorrow.DateTime])!;
    }

    private async Task SendTypedAsync()
    {
        var client = new EnvoyerSmsClient(
            new HttpClient(_simulator.CreateHandler()),
            new EnvoyerSmsOptions
            {
                BaseAddress = _simulator.BaseAddress,
                // An account of its own, as the process shares its count.
                Login = Guid.NewGuid().ToString("N"),
                Password = "secret",
                TimeProvider = _simulator.TimeProvider,
            }
        );
        await (Task)Typed.Invoke(null, [client, Phone, Text, Tomorrow])!;
    }

    // The address that the page prints is the real one.
    private sealed class ToSimulator(EnvoyerSmsSimulator simulator) : DelegatingHandler(simulator.CreateHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var path = request.RequestUri!.PathAndQuery["/api/".Length..];
            request.RequestUri = new Uri(simulator.BaseAddress, path);
            return base.SendAsync(request, cancellationToken);
        }
    }

    // A parameter's name on the wire, or the two of one that is split.
    [GeneratedRegex(@"^        (wire: |  - \{ name: )(?<wire>\w+)", RegexOptions.Multiline)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\| (?<wires>(`[a-z]+`(, )?)+) \| `(?<member>\w+)`", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[a-z]+)`")]
    private static partial Regex Name();
}
