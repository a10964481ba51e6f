using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Testing.Tests;

/// <summary>A test waits for the message to a number, by its place among all messages and never by how many there are.</summary>
public sealed class WaitForMessageTests
{
    private const string Number = "33600000001";
    private const string Other = "33600000002";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly EnvoyerSmsSimulator _simulator = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_there_is_taken_at_once()
    {
        await SendAsync("Bonjour");
        var waiting = _simulator.WaitForMessageAsync(Number, timeout: TimeSpan.Zero, cancellationToken: Cancel);
        Assert.True(waiting.IsCompletedSuccessfully);
        Assert.Equal("Bonjour", (await waiting).Text);
    }

    [Fact]
    public async Task A_message_that_comes_later_ends_the_wait_and_one_to_another_number_does_not()
    {
        var waiting = _simulator.WaitForMessageAsync(Number, timeout: Long, cancellationToken: Cancel);
        await SendAsync("not this", Other);
        await Task.Delay(Short, Cancel);
        Assert.False(waiting.IsCompleted);

        await SendAsync("this");

        Assert.Equal("this", (await waiting).Text);
    }

    [Fact]
    public async Task The_cursor_of_a_message_leads_to_the_next_one()
    {
        await SendAsync("one");
        await SendAsync("between", Other);
        await SendAsync("two");

        var first = await _simulator.WaitForMessageAsync(Number, cancellationToken: Cancel);
        var second = await _simulator.WaitForMessageAsync(Number, first.Cursor, cancellationToken: Cancel);

        Assert.Equal(("one", "two"), (first.Text, second.Text));
        Assert.Equal(second.Cursor, _simulator.Cursor);
        await Assert.ThrowsAsync<MessageNotReceivedException>(() =>
            _simulator.WaitForMessageAsync(Number, second.Cursor, Short, Cancel)
        );
    }

    [Fact]
    public async Task The_simulator_s_cursor_leaves_out_what_is_there()
    {
        await SendAsync("before");
        var waiting = _simulator.WaitForMessageAsync(Number, _simulator.Cursor, Long, Cancel);
        Assert.False(waiting.IsCompleted);
        await SendAsync("after");
        Assert.Equal("after", (await waiting).Text);
    }

    [Theory]
    [InlineData("+33 6 00 00 00 01")]
    [InlineData("0033600000001")]
    public async Task A_number_may_be_spelt_as_people_do(string number)
    {
        await SendAsync("Bonjour");
        Assert.Equal(
            "Bonjour",
            (await _simulator.WaitForMessageAsync(number, timeout: Short, cancellationToken: Cancel)).Text
        );
    }

    [Fact]
    public async Task What_is_thrown_lists_what_arrived_instead_without_whole_numbers_or_texts()
    {
        await SendAsync("before", Other);
        var since = _simulator.Cursor;
        await SendAsync("secret words", Other, "33600000003");

        var missing = await Assert.ThrowsAsync<MessageNotReceivedException>(() =>
            _simulator.WaitForMessageAsync(Number, since, Short, Cancel)
        );

        Assert.Equal(
            "No message to …0001 arrived within 0.05 s. Arrived instead: message 880 to …0002, …0003.",
            missing.Message
        );
        Assert.Equal("secret words", Assert.Single(missing.Arrived).Text);
    }

    [Fact]
    public async Task The_list_of_what_arrived_is_bounded()
    {
        for (var i = 0; i < 30; i++)
            await SendAsync("a", Other);
        var missing = await Assert.ThrowsAsync<MessageNotReceivedException>(() =>
            _simulator.WaitForMessageAsync(Number, timeout: TimeSpan.Zero, cancellationToken: Cancel)
        );
        Assert.Equal(30, missing.Arrived.Count);
        Assert.EndsWith("message 898 to …0002; and 10 more.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_message_it_says_so()
    {
        var missing = await Assert.ThrowsAsync<MessageNotReceivedException>(() =>
            _simulator.WaitForMessageAsync(Number, timeout: Short, cancellationToken: Cancel)
        );
        Assert.EndsWith(" No other message arrived.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_is_told_since_it_is_mostly_why()
    {
        await SendAsync("before", Other);
        _simulator.Next().Answer(503);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync("lost before"));
        await SendAsync("between", Other);
        var since = _simulator.Cursor;
        _simulator.Next().Answer(503).Next().Answer(SimulatedError.NotEnoughSms).Next().Disconnect();
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync("lost"));

        var missing = await Assert.ThrowsAsync<MessageNotReceivedException>(() =>
            _simulator.WaitForMessageAsync(Number, since, TimeSpan.Zero, Cancel)
        );

        Assert.EndsWith(
            " No other message arrived. Requests to send that failed: a fault that answers 503; "
                + "a fault that refuses with error 5, Not enough SMS; a fault that cuts the connection.",
            missing.Message,
            StringComparison.Ordinal
        );
        Assert.Equal([503, 400, null], missing.Failed.Select(request => request.Status));
    }

    [Fact]
    public async Task The_time_out_is_real_time_whatever_the_clock_says()
    {
        var stopped = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = new FakeTimeProvider() });
        var watch = Stopwatch.StartNew();
        await Assert
            .ThrowsAsync<MessageNotReceivedException>(() =>
                stopped.WaitForMessageAsync(Number, timeout: Short, cancellationToken: Cancel)
            )
            .WaitAsync(Long, Cancel);
        Assert.True(watch.Elapsed >= Short - TimeSpan.FromMilliseconds(20), $"{watch.Elapsed}");

        var waiting = _simulator.WaitForMessageAsync(Number, timeout: Long, cancellationToken: Cancel);
        _simulator.Advance(TimeSpan.FromDays(1));
        Assert.False(waiting.IsCompleted);
        await SendAsync("Bonjour");
        await waiting;
    }

    [Fact]
    public async Task It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var waiting = _simulator.WaitForMessageAsync(Number, timeout: Long, cancellationToken: source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(86_401)]
    public Task A_time_out_has_limits(int seconds) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            _simulator.WaitForMessageAsync(Number, timeout: TimeSpan.FromSeconds(seconds), cancellationToken: Cancel)
        );

    [Fact]
    public async Task Many_waits_and_sends_at_once_meet()
    {
        var numbers = Enumerable.Range(0, 50).Select(i => $"336000000{i:00}").ToArray();
        var waits = numbers.Select(number =>
            _simulator.WaitForMessageAsync(number, timeout: Long, cancellationToken: Cancel)
        );
        var sends = numbers.Select(number => Task.Run(() => SendAsync(number, number), Cancel));
        var all = Task.WhenAll(waits.ToArray());
        await Task.WhenAll(sends.ToArray());
        Assert.Equal(numbers, (await all).Select(message => message.Text));
    }

    private async Task SendAsync(string text, params string[] recipients)
    {
        using var http = new HttpClient(_simulator.CreateHandler());
        using var client = new EnvoyerSmsClient(
            http,
            new EnvoyerSmsOptions
            {
                BaseAddress = _simulator.BaseAddress,
                Login = _simulator.Login,
                Password = _simulator.Password,
            }
        );
        await client.SendMessageAsync(text, recipients.Length == 0 ? [Number] : recipients, "Societe", Cancel);
    }
}
