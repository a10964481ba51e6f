using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>Many calls of many accounts at once, over one HTTP client: nothing of one call turns up in another.</summary>
public sealed class CrossTalkTests
{
    private const int Accounts = 20;
    private const int Calls = 1_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_call_stays_with_itself()
    {
        var strangers = new ConcurrentQueue<string>();
        await using var server = new RawServer(connection => ServeAsync(connection, strangers));
        using var http = new HttpClient(ApiHandler.Create());
        var clients = Enumerable.Range(0, Accounts).Select(account => Client(http, server.Address, account)).ToArray();

        var ends = await Task.WhenAll(
            Enumerable
                .Range(1, Calls)
                .Select(number => Task.Run(() => CallAsync(clients[number % Accounts], number), Cancel))
        );

        Assert.Empty(strangers);
        // Every way to end was taken, and each call was one request.
        Assert.Equal(["broken", "refused", "sent", "unreadable"], ends.Distinct().Order());
        Assert.Equal(Calls, server.Requests.Select(request => request.Body + request.Target).Distinct().Count());
        Assert.Equal(Calls, server.Requests.Count);
    }

    private static async Task<string> CallAsync(ApiTransport client, int number)
    {
        try
        {
            var order = await client.SendAsync(ShopApi.Place, new OrderRequest(Name(number)), Cancel);
            Assert.Equal(number, order.Id);
            return "sent";
        }
        catch (ShopException refused)
        {
            Assert.Equal([Name(number)], refused.Values);
            Assert.Equal($"/v1/order/place?name={Name(number)}&login=***&password=***", refused.RequestEcho);
            return "refused";
        }
        catch (ApiTransportException broken)
        {
            Assert.Equal(Text(number), broken.ResourceId);
            return "broken";
        }
        catch (ApiResponseException unreadable)
        {
            Assert.Equal(Text(number), unreadable.ResourceId);
            return "unreadable";
        }
    }

    private static async Task ServeAsync(RawConnection connection, ConcurrentQueue<string> strangers)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            var fields = (request.Body + "&" + request.Target.Split('?').Last())
                .Split('&')
                .Select(field => field.Split('='))
                .Where(field => field.Length == 2)
                .ToDictionary(field => field[0], field => field[1]);
            var number = int.Parse(fields["name"]["order-".Length..], CultureInfo.InvariantCulture);
            var account = number % Accounts;
            if (!IsOf(request, fields, account))
                strangers.Enqueue($"{request.Head}\n{request.Body}");

            var ok = ShopResponses.Ok.Replace("7", Text(number), StringComparison.Ordinal);
            switch (number / Accounts % 4)
            {
                case 0:
                    await connection.AnswerAsync("200 OK", ok);
                    break;
                case 1:
                    var echo =
                        $"/v1/order/place?name={Name(number)}&login={Login(account)}&password={Password(account)}";
                    await connection.AnswerAsync(
                        "400 Bad Request",
                        ShopResponses.Fail(3, $"Bad value - Wrong codes : {Name(number)}", echo)
                    );
                    break;
                case 2:
                    await connection.AnswerAsync("200 OK", ok + "<html/>");
                    break;
                default:
                    await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{ok}");
                    connection.Close();
                    return;
            }
        }
    }

    private static bool IsOf(RawRequest request, Dictionary<string, string> fields, int account)
    {
        if (IsForm(account))
            return fields["login"] == Login(account)
                && fields["password"] == Password(account)
                && fields["accountid"] == Text(account);
        var basic = Convert.ToBase64String(
            Encoding.UTF8.GetBytes($"{Login(account)}:{Password(account)}:{Text(account)}")
        );
        return request.Head.Contains($"Authorization: Basic {basic}", StringComparison.Ordinal);
    }

    private static ApiTransport Client(HttpClient http, Uri address, int account) =>
        new(
            ShopApi.Definition,
            http,
            new ShopOptions
            {
                BaseAddress = address,
                Login = Login(account),
                Password = Password(account),
                AccountId = account,
                Authentication = IsForm(account) ? ShopAuthentication.Form : ShopAuthentication.Basic,
                Method = account % 3 == 0 && !IsForm(account) ? ApiMethod.Get : ApiMethod.Post,
            }
        );

    private static bool IsForm(int account) => account % 2 == 1;

    private static string Name(int number) => $"order-{Text(number)}";

    private static string Login(int account) => $"login-{Text(account)}-of";

    private static string Password(int account) => $"password-{Text(account)}-of";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
