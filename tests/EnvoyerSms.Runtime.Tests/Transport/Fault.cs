using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>What a server or the way to it can do wrong once it has a request.</summary>
internal static class Fault
{
    public static Dictionary<string, Func<RawConnection, Task>> All { get; } =
        new()
        {
            ["closes before the first byte"] = Close,
            ["resets"] = After(connection => connection.Reset()),
            ["closes within the status line"] = Raw("HTTP/1.1 20"),
            ["closes within the headers"] = Raw("HTTP/1.1 200 OK\r\nContent-Le"),
            ["closes within the body"] = Raw($"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{ShopReplies.Ok}"),
            ["closes within a chunk"] = Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<shop>"),
            ["sends a bad chunk"] = Raw(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<shop>\r\n0\r\n\r\n"
            ),
            ["closes after 100 Continue"] = Raw("HTTP/1.1 100 Continue\r\n\r\n"),
            ["speaks no HTTP"] = Raw("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
            ["redirects, 301"] = Redirect("301 Moved Permanently"),
            ["redirects, 302"] = Redirect("302 Found"),
            ["redirects, 307"] = Redirect("307 Temporary Redirect"),
            ["redirects, 308"] = Redirect("308 Permanent Redirect"),
            ["challenges, Basic"] = Answer("401 Unauthorized", "<html/>", "WWW-Authenticate: Basic realm=\"x\"\r\n"),
            ["challenges, Digest"] = Answer(
                "401 Unauthorized",
                "<html/>",
                "WWW-Authenticate: Digest realm=\"x\", nonce=\"1\"\r\n"
            ),
            ["asks to retry"] = Answer("503 Service Unavailable", "<html/>", "Retry-After: 0\r\n"),
            ["says the request timed out"] = Answer("408 Request Timeout", "", "Connection: close\r\n"),
            ["answers a page"] = Answer("200 OK", "<!doctype html><p>Hello"),
            ["answers bytes that mean nothing"] = Answer("200 OK", "\u0001\u0002\uFFFD\u0003"),
            ["answers another document"] = Answer("200 OK", "<other><state>ok</state></other>"),
            ["answers nothing"] = Answer("200 OK", ""),
            ["answers success without a response"] = Answer("200 OK", "<shop><state>ok</state></shop>"),
            ["answers success without an id"] = Answer("200 OK", "<shop><state>ok</state><order/></shop>"),
            ["answers more than allowed"] = Answer("200 OK", new string(' ', 70_000) + ShopReplies.Ok),
        };

    public static async Task Close(RawConnection connection)
    {
        await connection.ReadRequestAsync();
        connection.Close();
    }

    public static Func<RawConnection, Task> Answer(string status, string body, string headers = "") =>
        async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
                await connection.AnswerAsync(status, body, headers);
        };

    private static Func<RawConnection, Task> Redirect(string status) =>
        Answer(status, "", "Location: /v1/order/place?again=1\r\n");

    private static Func<RawConnection, Task> Raw(string reply) =>
        async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(reply);
            connection.Close();
        };

    private static Func<RawConnection, Task> After(Action<RawConnection> end) =>
        async connection =>
        {
            await connection.ReadRequestAsync();
            end(connection);
        };
}
