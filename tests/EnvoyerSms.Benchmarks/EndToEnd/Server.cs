using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EnvoyerSms.Benchmarks.Encode;
using EnvoyerSms.Benchmarks.Parse;

namespace EnvoyerSms.Benchmarks.EndToEnd;

/// <summary>
/// Answers every request with the same bytes, over sockets alone, so that it costs little beside what is measured. Of each
/// connection, the first request is held to the expected one.
/// </summary>
internal static class Server
{
    private static readonly byte[] Sent = Answer("200 OK", Replies.Send());

    /// <summary>Prints its port and answers until its input ends.</summary>
    public static async Task RunAsync(RequestKind expected, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await Console.Out.WriteLineAsync(
            ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)
        );
        var accepting = AcceptAsync(listener, expected, cancellationToken);
        await Console.In.ReadToEndAsync(cancellationToken);
        listener.Stop();
        await accepting;
    }

    private static async Task AcceptAsync(
        TcpListener listener,
        RequestKind expected,
        CancellationToken cancellationToken
    )
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptSocketAsync(cancellationToken), expected, cancellationToken);
        }
        catch (SocketException)
        {
            // The listener was stopped.
        }
    }

    private static async Task ServeAsync(Socket socket, RequestKind expected, CancellationToken cancellationToken)
    {
        using var connection = socket;
        connection.NoDelay = true;
        var request = new RequestBuffer();
        var answer = default(byte[]);
        while (await request.ReadAsync(connection, cancellationToken))
        {
            answer ??= Check(request.Head, request.Body, expected);
            await connection.SendAsync(answer, cancellationToken);
            request.Clear();
        }
    }

    private static byte[] Check(string head, string body, RequestKind expected)
    {
        try
        {
            if (
                !head.StartsWith(
                    $"POST {Account.Address.AbsolutePath}message/send HTTP/1.1\r\n",
                    StringComparison.Ordinal
                )
            )
                throw new InvalidOperationException("The address is another.");
            if (!head.Contains($"\r\nAuthorization: {Account.Authorization}\r\n", StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException("The credentials are others.");
            FormFields.Check(body, Requests.Send(recipients: 2, expected), "A client");
            return Sent;
        }
        catch (InvalidOperationException wrong)
        {
            return Answer("418 Not as expected", Encoding.UTF8.GetBytes($"{wrong.Message}\n{head}{body}"));
        }
    }

    private static byte[] Answer(string status, byte[] body) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n"
            ),
            .. body,
        ];
}
