using EnvoyerSms.Simulator.Json;
using EnvoyerSms.Simulator.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// Which address leads to which page.
internal static class PageEndpoints
{
    public static void MapPages(this WebApplication routes, ServedWorld world)
    {
        var pages = new PageServer(world, routes.Services);
        routes.MapGet(Routes.Events, new ChangeStream(world).ServeAsync);
        routes.MapMessages(pages);
        routes.MapPhones(pages);
        routes.MapClock(pages);
        routes.MapFaults(pages);
        routes.MapAccounts(pages);
        routes.MapRequests(pages);
        routes.MapOperations(pages);
        routes.MapJson(world);
        routes.MapPost(
            Routes.Reset,
            async context =>
            {
                await world.ResetAsync(context.RequestAborted);
                PageServer.Lead(context, Routes.Messages, "reset");
            }
        );
        routes.MapFallback("{**path}", pages.ShowNothingAsync);
    }

    public static long? Long(this IQueryCollection query, string name) => Read(query[name]);

    public static long? Id(this HttpContext context) => Read(context.Request.RouteValues["id"] as string);

    public static string Number(this HttpContext context) => context.Request.RouteValues["number"] as string ?? "";

    private static long? Read(string? text) => long.TryParse(text, out var value) ? value : null;
}
