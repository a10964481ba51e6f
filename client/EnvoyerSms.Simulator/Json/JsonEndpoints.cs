using System.Globalization;
using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Simulator.Serving;
using EnvoyerSms.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static EnvoyerSms.Simulator.Json.JsonExchange;

namespace EnvoyerSms.Simulator.Json;

// For tests in other languages: what they look at.
internal static class JsonEndpoints
{
    private const int DefaultLimit = 100;
    private static readonly JsonShapesContext Shapes = JsonShapesContext.Default;

    public static void MapJson(this IEndpointRouteBuilder routes, ServedWorld world)
    {
        var json = routes.MapGroup(Routes.Json);
        var simulator = world.Simulator;
        json.MapGet("/openapi.json", context => AssetEndpoints.SendAsync(Asset.OpenApi, context));
        json.MapGet("/messages", context => ListAsync(context, simulator));
        json.MapGet("/messages/{id}", context => ShowAsync(context, simulator));
        json.MapGet("/wait", context => WaitAsync(context, simulator));
        json.MapGet("/requests", context => ListRequestsAsync(context, simulator));
        json.MapGet("/accounts", context => ListAccountsAsync(context, simulator));
        json.MapGet("/counts", context => CountAsync(context, simulator));
        json.MapOrders(world);
    }

    private static Task ListAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        var search = MessageSearch.Parse(context.Request.Query["q"].ToString(), simulator.TimeProvider.GetUtcNow());
        if (search.Unknown is { } unknown)
            return RefuseAsync(context, $"'{unknown}' is nothing that can be searched for.");
        var cursor = simulator.Cursor.Position;
        var found = simulator.Messages.Where(search.Finds).Reverse().Take(Limit(context));
        return AnswerAsync(
            context,
            new MessagesShape([.. found.Select(MessageShape.Of)], cursor),
            Shapes.MessagesShape
        );
    }

    private static Task ShowAsync(HttpContext context, EnvoyerSmsSimulator simulator) =>
        context.Id() is { } id && simulator.FindMessage(id) is { } message
            ? AnswerAsync(context, MessageShape.Of(message), Shapes.MessageShape)
            : RefuseAsync(context, "There is no such message.", StatusCodes.Status404NotFound);

    private static async Task WaitAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        var query = context.Request.Query;
        if (query["to"].ToString() is not { Length: > 0 } to)
        {
            await RefuseAsync(context, "'to' is missing: the number that a message is awaited for.");
            return;
        }
        var since = new SimulatorCursor(query.Long("since") ?? 0);
        try
        {
            var timeout = TimeSpan.FromSeconds(Seconds(query["timeout"]));
            var message = await simulator.WaitForMessageAsync(to, since, timeout, context.RequestAborted);
            await AnswerAsync(context, MessageShape.Of(message), Shapes.MessageShape);
        }
        catch (MessageNotReceivedException none)
        {
            await RefuseAsync(context, none.Message, StatusCodes.Status404NotFound);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            await RefuseAsync(context, "'timeout' is a number of seconds from 0 to 86400.");
        }
    }

    private static Task ListRequestsAsync(HttpContext context, EnvoyerSmsSimulator simulator) =>
        AnswerAsync(
            context,
            new RequestsShape([.. simulator.Requests.Reverse().Take(Limit(context)).Select(RequestShape.Of)]),
            Shapes.RequestsShape
        );

    private static Task ListAccountsAsync(HttpContext context, EnvoyerSmsSimulator simulator) =>
        AnswerAsync(
            context,
            new AccountsShape([
                .. simulator.AccountReadings.Select(reading => new AccountShape(
                    reading.Account.Id,
                    reading.Account.Name,
                    reading.Account.Sms,
                    reading.Account.RequestLimit,
                    reading.RequestsLeft
                )),
            ]),
            Shapes.AccountsShape
        );

    private static Task CountAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        var (messages, requests) = simulator.Totals;
        var number = context.Request.Query["number"].ToString();
        return AnswerAsync(
            context,
            new CountsShape(
                messages,
                requests,
                simulator.RequestCounts.ToDictionary(count => count.Key.ToString(), count => count.Value),
                number.Length == 0 ? null : simulator.CountMessagesTo(number)
            ),
            Shapes.CountsShape
        );
    }

    private static int Limit(HttpContext context) =>
        (int)Math.Clamp(context.Request.Query.Long("limit") ?? DefaultLimit, 1, int.MaxValue);

    private static double Seconds(string? text) =>
        string.IsNullOrEmpty(text) ? 5
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds
        : double.NaN;
}
