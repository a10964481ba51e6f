using EnvoyerSms.Runtime.Metadata;
using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Generated.Tests.Verdicts;

/// <summary>The shared verdicts through the real client: what it refuses to send, and what the simulator refuses to accept.</summary>
public sealed class VerdictTests
{
    public static TheoryData<string> Operations =>
        [.. VerdictFile.Shared.All.Select(each => each.Operation).Distinct()];

    private static IEnumerable<Verdict> Of(string operation) =>
        VerdictFile.Shared.All.Where(verdict => verdict.Operation == operation);

    [Fact]
    public void There_are_enough_and_none_stands_twice()
    {
        Assert.InRange(VerdictFile.Shared.All.Count, 500, int.MaxValue);
        Assert.Distinct(VerdictFile.Shared.All.Select(verdict => verdict.Operation + Line(verdict)));
    }

    [Fact]
    public void Every_operation_that_takes_values_has_good_and_bad_ones() =>
        Assert.All(
            typeof(EnvoyerSmsClient)
                .Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(ApiRequestAttribute), inherit: false))
                .Where(type => type.Namespace == nameof(EnvoyerSms))
                .Select(type => type.Name[..^"Request".Length]),
            operation =>
            {
                Assert.Contains(Of(operation), verdict => verdict.Broken.Count == 0);
                Assert.Contains(Of(operation), verdict => verdict.Broken.Count > 0);
            }
        );

    [Theory, MemberData(nameof(Operations))]
    public async Task The_client_agrees(string operation)
    {
        var disagreements = new List<string?>();
        foreach (var verdict in Of(operation))
        {
            var handler = new StubHandler("");
            var failures = await StrictClient.FailuresOf(verdict, handler);
            disagreements.Add(verdict.Disagreement(failures.Select(failure => StrictClient.Name(verdict, failure))));
            if (handler.Requests != (failures.Count == 0 ? 1 : 0))
                disagreements.Add($"{verdict.Where}: {handler.Requests} requests were sent");
        }
        Agreement.On(disagreements);
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task The_simulator_agrees(string operation)
    {
        var disagreements = new List<string?>();
        foreach (var verdict in Of(operation))
        {
            var failures = await StrictClient.FailuresOf(verdict, new StubHandler(""));
            await using var server = await VerdictServer.StartAsync(verdict);
            disagreements.Add(server.Disagreement(await server.SendAsync(), failures));
        }
        Agreement.On(disagreements);
    }

    private static string Line(Verdict verdict) => verdict.Where[(verdict.Where.IndexOf(':') + 1)..];
}
