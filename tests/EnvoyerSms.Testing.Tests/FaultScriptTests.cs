using System.Net;

namespace EnvoyerSms.Testing.Tests;

/// <summary>Faults are written as a script, and happen as it reads.</summary>
public sealed class FaultScriptTests : SimulatorTest
{
    private const string One = "33600000001";
    private const string Other = "33611111111";

    [Fact]
    public async Task A_script_happens_line_by_line()
    {
        Simulator.Next(2).Answer(503).Next().Pass().Next().Answer(SimulatedError.NotEnoughSms).Next().Disconnect();

        Assert.Equal([503, 503, 200, 400, 0, 200], await SendAllAsync(6));
        Assert.Equal(2, Simulator.Messages.Count);
        Assert.Equal([2, 1, 1, 1], Simulator.Faults.Select(fault => fault.Hits));
        Assert.All(Simulator.Faults, fault => Assert.Equal(0, fault.Left));
    }

    [Fact]
    public async Task An_error_of_the_api_is_the_api_s_own_answer()
    {
        foreach (var error in Enum.GetValues<SimulatedError>())
        {
            Simulator.Next().Answer(error);
            var answer = await GetAsync("message/send?text=test");
            Assert.Equal((long)error, answer.Number("error_id"));
            Assert.Equal("/message/send?text=test", answer.Text("request"));
            Assert.Equal(
                error == SimulatedError.AuthenticationFailed ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest,
                answer.Status
            );
        }
    }

    [Fact]
    public async Task A_fault_for_an_operation_leaves_the_others_alone()
    {
        Simulator.When(SimulatedOperation.SendMessage).Answer(502);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("account/status")).Status);
        Assert.Equal([502, 502, 502], await SendAllAsync(3));
        Simulator.ClearFaults();
        Assert.Equal([200], await SendAllAsync(1));
        Assert.Empty(Simulator.Faults);
    }

    [Fact]
    public async Task A_fault_for_a_number_is_for_each_request_that_concerns_it()
    {
        var id = await SendAsync(recipients: $"{Other},{One}");
        var another = await SendAsync(recipients: Other);
        Simulator.When("+33 6 00 00 00 01").Answer(502);

        Assert.Equal([502], await SendAllAsync(1, $"{Other},%2B33600000001"));
        Assert.Equal([200], await SendAllAsync(1, Other));
        Assert.Equal(502, await AskAsync($"message/stats?messageid={id}"));
        Assert.Equal(200, await AskAsync($"message/stats?messageid={another}"));
        Assert.Equal(502, await AskAsync($"stopsms/check?phonenumber={One}"));
        Assert.Equal(200, await AskAsync($"stopsms/check?phonenumber={Other}"));
        Assert.Equal(200, await AskAsync("account/status"));
        Assert.Equal(404, await AskAsync("nowhere"));
    }

    [Fact]
    public async Task Only_what_a_line_is_for_uses_it_up()
    {
        Simulator.When(SimulatedOperation.SendMessage, One).Next().Answer(503);
        Assert.Equal([200], await SendAllAsync(1, Other));
        Assert.Equal(200, await AskAsync("account/status"));
        Assert.Equal(1, Assert.Single(Simulator.Faults).Left);
        Assert.Equal([503, 200], await SendAllAsync(2));
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_work_done()
    {
        Simulator.When(SimulatedOperation.CreateAccount).DisconnectAfterWork();
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("account/create", "accountname=SOCIETE5"));
        Assert.Equal("SOCIETE5", Simulator.Accounts[^1].Name);
        Assert.Equal((null, "cuts the connection after the work is done"), Last());

        (int?, string?) Last() => (Simulator.Requests[^1].Status, Simulator.Requests[^1].Fault);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 200)]
    public async Task A_probability_of_nothing_or_all_is_just_that(double probability, int expected)
    {
        Simulator.WithProbability(probability, seed: 1).Answer(503);
        await SendAllAsync(100);
        await AskAsync("account/status");
        Assert.Equal(expected == 0 ? 0 : 101, Assert.Single(Simulator.Faults).Hits);
    }

    [Fact]
    public async Task The_same_seed_hits_the_same_requests_whatever_is_asked_in_between()
    {
        Simulator.When(SimulatedOperation.SendMessage).WithProbability(0.3, seed: 7).Answer(503);
        var first = await SendAllAsync(60);
        Simulator.Reset();
        Simulator.When(SimulatedOperation.SendMessage).WithProbability(0.3, seed: 7).Answer(503);
        var second = new List<int>();
        for (var i = 0; i < 60; i++)
        {
            second.AddRange(await SendAllAsync(1));
            await AskAsync("account/status");
        }
        Assert.Equal(first, second);
        Assert.InRange(first.Count(status => status == 503), 5, 35);

        Simulator.Reset();
        Simulator.When(SimulatedOperation.SendMessage).WithProbability(0.3, seed: 8).Answer(503);
        Assert.NotEqual(first, await SendAllAsync(60));
    }

    [Fact]
    public async Task Two_lines_by_chance_both_have_theirs()
    {
        Simulator.WithProbability(0.3, seed: 1).Answer(503).WithProbability(0.5, seed: 2).Answer(502);
        await SendAllAsync(100);
        Assert.All(Simulator.Faults, fault => Assert.InRange(fault.Hits, 10, 60));
    }

    [Fact]
    public async Task A_request_that_meets_a_fault_without_work_costs_nothing()
    {
        Simulator.AddAccount(new SimulatorAccount(700, "SMALL", 10, RequestLimit: 1));
        UseAccount(700);
        Simulator.Next(5).Answer(503);
        Assert.Equal([503, 503, 503, 503, 503, 200, 400], await SendAllAsync(7));
    }

    [Fact]
    public void A_script_can_be_read()
    {
        Simulator.When(SimulatedOperation.SendMessage, One).Next(3).WithProbability(0.5, 1).AnswerAfterWork(502);
        var fault = Assert.Single(Simulator.Faults);
        Assert.Equal(
            ("answers 502 after the work is done", SimulatedOperation.SendMessage, One, 3, 0.5, 0),
            (fault.Description, fault.Operation, fault.Number, fault.Left, fault.Probability, fault.Hits)
        );
        Assert.Equal("answers 502 after the work is done (0 so far)", fault.ToString());
    }

    [Fact]
    public void What_makes_no_sense_is_refused_when_it_is_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Next(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Next().Answer(199));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Next().Answer(600));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Next().Answer((SimulatedError)6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Next().AnswerLate(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.Next().AnswerLate(TimeSpan.FromDays(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.WithProbability(1.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.WithProbability(double.NaN, 1));
        Assert.Throws<ArgumentNullException>(() => Simulator.When(null!));
        Assert.Empty(Simulator.Faults);
    }

    private async Task<int> AskAsync(string target) => (int)(await GetAsync(target)).Status;

    // 0 stands for a connection that was cut.
    private async Task<List<int>> SendAllAsync(int count, string recipients = One)
    {
        var statuses = new List<int>();
        for (var i = 0; i < count; i++)
        {
            try
            {
                var form = $"text=Bonjour&recipients={recipients}&sendername=Societe";
                statuses.Add((int)(await PostAsync("message/send", form)).Status);
            }
            catch (HttpRequestException)
            {
                statuses.Add(0);
            }
        }
        return statuses;
    }
}
