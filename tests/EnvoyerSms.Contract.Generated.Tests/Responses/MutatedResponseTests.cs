using System.Collections.Concurrent;
using System.Text;
using EnvoyerSms.Contract.Responses;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Contract.Generated.Tests.Responses;

/// <summary>
/// Responses that went wrong by one byte: the client reads what the framework's reader reads, refuses what that refuses, and
/// knows no third way.
/// </summary>
public sealed class MutatedResponseTests
{
    private const int Values = 256;
    private const int MaxShown = 5;

    // A prime, so that every place and every value has its turn.
    private const int SampledStep = 61;

    // All of a million and a half mutants where changes are merged; elsewhere a sample, always the same one.
    private static readonly bool All = Environment.GetEnvironmentVariable("CI") == "true";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Operations => [.. ResponseCase.All.Select(operation => operation.Operation)];

    [Theory, MemberData(nameof(Operations))]
    public void Any_byte_may_become_any_other(string name)
    {
        var (operation, sample) = Find(name);
        AssertAgreement(operation, sample.Length * Values, SampledStep, index => Replaced(sample, index));
    }

    // Errors are read alike whatever was called.
    [Fact]
    public void Any_byte_of_an_error_may_become_any_other()
    {
        var sample = Encoding.UTF8.GetBytes(ResponseSamples.Error);
        AssertAgreement(ResponseCase.All[0], sample.Length * Values, SampledStep, index => Replaced(sample, index));
    }

    [Theory, MemberData(nameof(Operations))]
    public void Any_byte_may_be_lost(string name)
    {
        var (operation, sample) = Find(name);
        AssertAgreement(operation, sample.Length, 1, index => [.. sample[..index], .. sample[(index + 1)..]]);
    }

    [Theory, MemberData(nameof(Operations))]
    public void Any_byte_may_come_twice(string name)
    {
        var (operation, sample) = Find(name);
        AssertAgreement(operation, sample.Length, 1, index => [.. sample[..index], sample[index], .. sample[index..]]);
    }

    [Theory, MemberData(nameof(Operations))]
    public void A_reply_that_breaks_off_is_refused(string name)
    {
        var (operation, sample) = Find(name);
        var end = sample.AsSpan().IndexOf("</envoyersmspro>"u8) + "</envoyersmspro>".Length;
        var client = new ByteClient();
        for (var length = 0; length < end; length++)
            Assert.Equal(ResponseReferee.Refused, ResponseReferee.Ours(operation, client.Answering(sample[..length])));
        Assert.NotEqual(ResponseReferee.Refused, ResponseReferee.Ours(operation, client.Answering(sample[..end])));
    }

    private static (ResponseCase Operation, byte[] Sample) Find(string name)
    {
        var operation = ResponseCase.All.Single(operation => operation.Operation == name);
        return (operation, Encoding.UTF8.GetBytes(ResponseSamples.Of(operation)));
    }

    private static byte[] Replaced(byte[] sample, int index)
    {
        var mutant = (byte[])sample.Clone();
        mutant[index / Values] = (byte)(index % Values);
        return mutant;
    }

    // Of the sampled mutants, refusals are compared too; the others must invent no success, which takes far less time.
    private static void AssertAgreement(ResponseCase operation, int count, int sampledStep, Func<int, byte[]> make)
    {
        var step = All ? 1 : sampledStep;
        var disagreements = new ConcurrentBag<string>();
        Parallel.For(
            0,
            (count + step - 1) / step,
            new ParallelOptions { CancellationToken = Cancel },
            () => new ByteClient(),
            (turn, _, client) =>
            {
                var index = turn * step;
                var reply = make(index);
                var ours = ResponseReferee.Ours(operation, client.Answering(reply));
                if (ours != ResponseReferee.Refused || index % sampledStep == 0)
                    Compare(reply, ours, ResponseReferee.Theirs(operation, reply));
                return client;
            },
            _ => { }
        );
        Assert.True(
            disagreements.IsEmpty,
            $"{disagreements.Count} disagreements:\n{string.Join('\n', disagreements.Take(MaxShown))}"
        );

        void Compare(byte[] reply, string ours, string theirs)
        {
            if (!ResponseReferee.Agree(reply, ours, theirs))
                disagreements.Add($"Theirs: {theirs}\nOurs:   {ours}\n{Referee.Printed(reply)}");
        }
    }
}
