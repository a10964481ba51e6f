using System.Text;
using System.Text.Unicode;
using EnvoyerSms.Contract.Replies;

namespace EnvoyerSms.Fuzzing;

/// <summary>Any reply to any operation of the shipped contract: the emitted client reads what the referee reads. The first byte says which operation.</summary>
internal sealed class ReplyTarget : FuzzTarget
{
    private static readonly ByteClient Client = new();

    public override IEnumerable<byte[]> Seeds =>
        ReplyCase.All.SelectMany(
            (operation, index) =>
                new[] { ReplySamples.Of(operation), ReplySamples.Error }.Select(reply =>
                    (byte[])[(byte)index, .. Encoding.UTF8.GetBytes(reply)]
                )
        );

    public override void Run(byte[] input)
    {
        if (input.Length == 0)
            return;
        var operation = ReplyCase.All[input[0] % ReplyCase.All.Count];
        var reply = input[1..];
        var ours = ReplyReferee.Ours(operation, Client.Answering(reply));
        // The referee of replies knows UTF-8 alone.
        if (ours == ReplyReferee.Refused || !Utf8.IsValid(reply))
            return;
        var theirs = ReplyReferee.Theirs(operation, reply);
        Demand(ours == theirs, $"{operation}\nTheirs: {theirs}\nOurs:   {ours}");
    }
}
