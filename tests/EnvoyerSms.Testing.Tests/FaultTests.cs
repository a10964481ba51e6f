using System.Net;

namespace EnvoyerSms.Testing.Tests;

public sealed class FaultTests : SimulatorTest
{
    private const string Message = "text=Bonjour&recipients=33600000001&sendername=Societe";

    [Fact]
    public async Task A_status_can_stand_in_for_the_answer()
    {
        Simulator.Next(2).Answer(503, "<html>later</html>");
        var expected = new HttpResponseText(HttpStatusCode.ServiceUnavailable, "<html>later</html>");
        Assert.Equal(expected, await PostAsync("message/send", Message));
        Assert.Equal(expected, await PostAsync("message/send", Message));
        Assert.Empty(Simulator.Messages);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("message/send", Message)).Status);
    }

    [Fact]
    public async Task The_work_can_be_done_and_its_answer_lost()
    {
        Simulator.Next().AnswerAfterWork(502);
        Assert.Equal(HttpStatusCode.BadGateway, (await PostAsync("message/send", Message)).Status);
        Assert.Single(Simulator.Messages);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task The_connection_can_be_cut(bool afterWork, int messages)
    {
        if (afterWork)
            Simulator.Next().DisconnectAfterWork();
        else
            Simulator.Next().Disconnect();
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("message/send", Message));
        Assert.Single(Simulator.Requests);
        Assert.Equal(messages, Simulator.Messages.Count);
    }

    [Fact]
    public async Task An_answer_can_come_late()
    {
        Simulator.Next().AnswerLate(TimeSpan.FromMinutes(5));
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var content = new StringContent(Message, null, "application/x-www-form-urlencoded");
        var sending = Http.PostAsync(new Uri("message/send", UriKind.Relative), content, impatient.Token);
        await Eventually.TrueAsync(() => Simulator.Messages.Count > 0);
        Assert.False(sending.IsCompleted);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }
}
