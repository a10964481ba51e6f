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
            ["closes within the body"] = Raw($"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{ShopResponses.Ok}"),
            ["closes within a chunk"] = Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<shop>"),
            ["sends a bad chunk"] = Raw(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<shop>\r\n0\r\n\r\n"
            ),
            ["closes after 100 Continue"] = Raw("HTTP/1.1 100 Continue\r\n\r\n"),
            ["closes after 103 Early Hints"] = Raw("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
            ["switches protocols"] = Raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
            ["answers in HTTP/2"] = Raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            ["answers in HTTP/9"] = Raw("HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n"),
            ["sends a status that is no number"] = Raw("HTTP/1.1 2x0 OK\r\nContent-Length: 0\r\n\r\n"),
            ["sends a length that is no number"] = Raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"),
            ["sends two lengths"] = Raw(
                $"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 55\r\n\r\n{ShopResponses.Ok}"
            ),
            ["sends a length that is too short"] = Raw(
                $"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{ShopResponses.Ok}"
            ),
            ["sends headers without end"] = Raw("HTTP/1.1 200 OK\r\n" + Headers(100_000)),
            ["packs the response though nobody asked"] = Raw(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u000b\u0008\u0000"
            ),
            ["speaks no HTTP"] = Raw("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
            ["redirects, 301"] = Redirect("301 Moved Permanently"),
            ["redirects, 302"] = Redirect("302 Found"),
            ["redirects, 303"] = Redirect("303 See Other"),
            ["redirects, 307"] = Redirect("307 Temporary Redirect"),
            ["redirects, 308"] = Redirect("308 Permanent Redirect"),
            ["challenges, Basic"] = Answer("401 Unauthorized", "<html/>", "WWW-Authenticate: Basic realm=\"x\"\r\n"),
            ["challenges, Digest"] = Answer(
                "401 Unauthorized",
                "<html/>",
                "WWW-Authenticate: Digest realm=\"x\", nonce=\"1\"\r\n"
            ),
            ["challenges, Negotiate"] = Answer("401 Unauthorized", "<html/>", "WWW-Authenticate: Negotiate\r\n"),
            ["challenges, NTLM"] = Answer("401 Unauthorized", "<html/>", "WWW-Authenticate: NTLM\r\n"),
            ["challenges for the proxy"] = Answer(
                "407 Proxy Authentication Required",
                "<html/>",
                "Proxy-Authenticate: Basic realm=\"x\"\r\n"
            ),
            ["forbids"] = Answer("403 Forbidden", "<html/>"),
            ["does not find"] = Answer("404 Not Found", "<html/>"),
            ["refuses a page"] = Answer("400 Bad Request", "<html/>"),
            ["refuses without a word"] = Answer("400 Bad Request", ""),
            ["finds too many requests"] = Answer("429 Too Many Requests", "<html/>", "Retry-After: 0\r\n"),
            ["finds it too early"] = Answer("425 Too Early", ""),
            ["fails"] = Answer("500 Internal Server Error", "<html/>"),
            ["fails behind a gateway"] = Answer("502 Bad Gateway", "<html/>"),
            ["waits in vain behind a gateway"] = Answer("504 Gateway Timeout", "<html/>"),
            ["has no content"] = Raw("HTTP/1.1 204 No Content\r\n\r\n"),
            ["has not changed"] = Raw("HTTP/1.1 304 Not Modified\r\n\r\n"),
            ["asks to retry"] = Answer("503 Service Unavailable", "<html/>", "Retry-After: 0\r\n"),
            ["says the request timed out"] = Answer("408 Request Timeout", "", "Connection: close\r\n"),
            ["answers a page"] = Answer("200 OK", "<!doctype html><p>Hello"),
            ["answers bytes that mean nothing"] = Answer("200 OK", "\u0001\u0002\uFFFD\u0003"),
            ["answers another document"] = Answer("200 OK", "<other><state>ok</state></other>"),
            ["answers nothing"] = Answer("200 OK", ""),
            ["answers success without a response"] = Answer("200 OK", "<shop><state>ok</state></shop>"),
            ["answers success twice, with different ids"] = Answer(
                "200 OK",
                "<shop><state>ok</state><order><id>7</id></order><order><id>8</id></order></shop>"
            ),
            ["answers success, then something else"] = Answer("200 OK", ShopResponses.Ok + "<html/>"),
            ["answers success and an error"] = Answer(
                "200 OK",
                "<shop><state>ok</state><order><id>7</id></order><fault><code>5</code></fault></shop>"
            ),
            ["answers a state that nobody knows"] = Answer(
                "200 OK",
                "<shop><state>soon</state><order><id>7</id></order></shop>"
            ),
            ["answers in an encoding that is not supported"] = Answer(
                "200 OK",
                $"<?xml version=\"1.0\" encoding=\"utf-7\"?>{ShopResponses.Ok}"
            ),
            ["answers success without an id"] = Answer("200 OK", "<shop><state>ok</state><order/></shop>"),
            ["answers more than allowed"] = Answer("200 OK", new string(' ', 70_000) + ShopResponses.Ok),
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

    private static string Headers(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(static i => $"X-Header-{i}: x\r\n"));

    private static Func<RawConnection, Task> Redirect(string status) =>
        Answer(status, "", "Location: /v1/order/place?again=1\r\n");

    private static Func<RawConnection, Task> Raw(string response) =>
        async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(response);
            connection.Close();
        };

    private static Func<RawConnection, Task> After(Action<RawConnection> end) =>
        async connection =>
        {
            await connection.ReadRequestAsync();
            end(connection);
        };
}
