using System.Text;
using EnvoyerSms.Contract.Responses;

namespace EnvoyerSms.Benchmarks.Hostile;

/// <summary>Errors of the API with texts as long as they may be: compared with the catalogue, and credentials hidden in them.</summary>
internal static class ErrorAttacks
{
    // As much as is compared, and as much as is read at all.
    private static readonly int[] Lengths = [16_000, 60_000];

    private static readonly string[] Pieces =
    [
        " ",
        ".",
        "- ",
        "a,",
        "é",
        "%3D",
        "login:",
        "login=&amp;",
        "password",
        "Bad value of parameters – ",
    ];

    public static IEnumerable<Attack> All =>
        from piece in Pieces
        from length in Lengths
        select Of(piece, string.Concat(Enumerable.Repeat(piece, length / piece.Length)));

    private static Attack Of(string piece, string text)
    {
        var reply = Encoding.UTF8.GetBytes(
            $"<envoyersmspro><status>fail</status><error><error_id>3</error_id><error_message>Bad{text}x</error_message><request>{text}x</request></error></envoyersmspro>"
        );
        var client = new ByteClient();
        return new Attack(
            $"{piece}… in an error of {reply.Length} bytes",
            reply.Length,
            () => Read(client.Answering(reply))
        );
    }

    private static void Read(IEnvoyerSmsClient client)
    {
        try
        {
            client.GetAccountStatusAsync().GetAwaiter().GetResult();
        }
        catch (ApiException)
        {
            // What an error response ends in.
        }
    }
}
