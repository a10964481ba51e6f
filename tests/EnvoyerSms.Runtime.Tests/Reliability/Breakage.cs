using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>One way in which a call can go, and what its caller is to be told.</summary>
/// <param name="Name">Names the way in messages.</param>
/// <param name="Script">What the server does with the connection.</param>
/// <param name="Expected">What the caller is to be told; null where it depends on what left by then.</param>
internal sealed record Breakage(string Name, Func<RawConnection, Task> Script, Verdict? Expected)
{
    /// <summary>The server waits for ever, and the caller's time has to run out.</summary>
    public bool Hangs { get; init; }

    /// <summary>Only a POST has what it takes.</summary>
    public bool NeedsBody { get; init; }

    private const string Head = "HTTP/1.1 200 OK\r\n";
    private const string Chunked = Head + "Transfer-Encoding: chunked\r\n\r\n";

    private static readonly (string Name, Func<RawConnection, Task> End)[] Ends =
    [
        ("ends", static connection => connection.FinishAsync()),
        ("resets", Reset),
        ("hangs", static connection => connection.HangAsync()),
    ];

    private static readonly (string Name, Func<RawConnection, Task> Until)[] Phases =
    [
        ("before anything came", static _ => Task.CompletedTask),
        ("before the request is read", static connection => connection.BegunAsync()),
        ("behind the head of the request", static connection => connection.ReadHeadAsync()),
        ("within the body of the request", static connection => connection.ReadHeadAsync(ofBody: 4)),
        ("behind the request", static connection => connection.ReadRequestAsync()),
        ("within the status line", Response("HTTP/1.1 20")),
        ("within the headers", Response(Head + "Content-Le")),
        ("behind the head", Response(Head + "Content-Length: 55\r\n\r\n")),
        ("within the body", Response(Head + "Content-Length: 55\r\n\r\n<shop><state>ok</state><order><id>7")),
        ("behind the id", Response(Head + "Content-Length: 55\r\n\r\n<shop><state>ok</state><order><id>7</id>")),
        ("within a chunk", Response(Chunked + "37\r\n<shop><state>ok</state>")),
        ("before the last chunk", Response($"{Chunked}{ShopResponses.Ok.Length:x}\r\n{ShopResponses.Ok}\r\n")),
    ];

    public static IReadOnlyList<Breakage> All { get; } =
    [
        .. Phases.SelectMany(phase => Ends.Select(end => At(phase.Name, phase.Until, end.Name, end.End))),
        .. Fault.All.Select(fault => new Breakage(fault.Key, fault.Value, Verdict.Unknown)),
        Early("a page", "400 Bad Request", "<html/>", Verdict.Unknown),
        Early("an error", "400 Bad Request", ShopResponses.Fail(5, "Sold out"), Verdict.Rejected),
        Early("success", "200 OK", ShopResponses.Ok, Verdict.Sent),
        new("answers success", Fault.Answer("200 OK", ShopResponses.Ok), Verdict.Sent),
        new("answers success with a wrong status", Fault.Answer("500 Oops", ShopResponses.Ok), Verdict.Sent),
        new("answers an error", Fault.Answer("200 OK", ShopResponses.Fail(5, "Sold out")), Verdict.Rejected),
        new("answers an error, 400", Fault.Answer("400 No", ShopResponses.Fail(5, "Sold out")), Verdict.Rejected),
        new(
            "answers a failure without an error",
            Fault.Answer("400 Bad Request", "<shop><state>ko</state></shop>"),
            Verdict.Rejected
        ),
        new("answers an error, 503", Fault.Answer("503 No", ShopResponses.Fail(99, "Later")), Verdict.Rejected),
    ];

    private static Breakage At(
        string phase,
        Func<RawConnection, Task> until,
        string end,
        Func<RawConnection, Task> how
    ) =>
        new(
            $"{end} {phase}",
            async connection =>
            {
                await until(connection);
                await how(connection);
            },
            phase == Phases[0].Name ? null : Verdict.Unknown
        )
        {
            Hangs = end == "hangs",
            NeedsBody = phase.Contains("body of the request", StringComparison.Ordinal),
        };

    private static Breakage Early(string what, string status, string response, Verdict expected) =>
        new(
            $"answers {what} before the request is read",
            async connection =>
            {
                await connection.BegunAsync();
                await connection.AnswerAsync(status, response);
                await connection.FinishAsync();
            },
            expected
        );

    private static Func<RawConnection, Task> Response(string text) =>
        async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(text);
        };

    private static Task Reset(RawConnection connection)
    {
        connection.Reset();
        return Task.CompletedTask;
    }
}
