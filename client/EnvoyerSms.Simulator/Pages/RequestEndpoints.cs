using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// The requests as they came.
internal static class RequestEndpoints
{
    public static void MapRequests(this IEndpointRouteBuilder routes, PageServer pages)
    {
        routes.MapGet(
            Routes.Requests,
            context =>
                pages.ShowAsync<RequestsPage>(
                    context,
                    words => words.Say("Requests", "Requêtes"),
                    isLive: true,
                    (nameof(RequestsPage.SeenBefore), context.Request.Query.Long("seen"))
                )
        );
        routes.MapGet("/requests/{id}", context => ShowAsync(context, pages));
    }

    private static Task ShowAsync(HttpContext context, PageServer pages)
    {
        var number = context.Id();
        return pages.World.Simulator.Requests.FirstOrDefault(request => request.Number == number) is { } request
            ? pages.ShowAsync<RequestPage>(
                context,
                words => $"{words.Say("Request", "Requête")} {number}",
                isLive: false,
                (nameof(RequestPage.Request), request)
            )
            : pages.ShowNothingAsync(context);
    }
}
