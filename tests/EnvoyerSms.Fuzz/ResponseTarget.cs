using System.Text;
using System.Text.Unicode;
using EnvoyerSms.Contract.Responses;

namespace EnvoyerSms.Fuzzing;

/// <summary>Any response to any operation of the shipped contract: the emitted client reads what the referee reads. The first byte says which operation.</summary>
internal sealed class ResponseTarget : FuzzTarget
{
    private static readonly ByteClient Client = new();

    public override IEnumerable<byte[]> Seeds =>
        ResponseCase.All.SelectMany(
            (operation, index) =>
                new[] { ResponseSamples.Of(operation), ResponseSamples.Error }.Select(response =>
                    (byte[])[(byte)index, .. Encoding.UTF8.GetBytes(response)]
                )
        );

    public override void Run(byte[] input)
    {
        if (input.Length == 0)
            return;
        var operation = ResponseCase.All[input[0] % ResponseCase.All.Count];
        var response = input[1..];
        var ours = ResponseReferee.Ours(operation, Client.Answering(response));
        // The referee of responses knows UTF-8 alone.
        if (ours == ResponseReferee.Refused || !Utf8.IsValid(response))
            return;
        var theirs = ResponseReferee.Theirs(operation, response);
        Demand(ResponseReferee.Agree(response, ours, theirs), $"{operation}\nTheirs: {theirs}\nOurs:   {ours}");
    }
}
