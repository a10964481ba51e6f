using System.Net;
using EnvoyerSms.Simulator.Worlds;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>What a world is filled with is there once, whoever else begins anew at the same time.</summary>
public sealed class ResetTests : ServerTest
{
    private const int Callers = 20;

    protected override ServerSettings Settings => base.Settings with { Scenario = new Demo() };

    [Fact]
    public async Task Many_that_begin_anew_at_once_leave_one_world()
    {
        var filled = Simulator.Messages.Count;

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(_ => Http.PostAsync(At("/_simulator/reset"), content: null, Cancellation))
        );

        foreach (var answer in answers)
        {
            using (answer)
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(filled, Simulator.Messages.Count);
    }
}
