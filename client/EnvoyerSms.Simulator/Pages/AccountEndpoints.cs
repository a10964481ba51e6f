using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// Accounts, filled as the service's own shop would do it.
internal static class AccountEndpoints
{
    private const int MaxName = 50;
    private const long MaxSms = 1_000_000_000;

    public static void MapAccounts(this IEndpointRouteBuilder routes, PageServer pages)
    {
        routes.MapGet(
            Routes.Accounts,
            context => pages.ShowAsync<AccountsPage>(context, words => words.Say("Accounts", "Comptes"), isLive: true)
        );
        routes.MapPost(Routes.Accounts, context => CreateAsync(context, pages));
        routes.MapPost("/accounts/{id}/credit", context => CreditAsync(context, pages));
    }

    private static async Task CreateAsync(HttpContext context, PageServer pages)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var name = form["name"].ToString().Trim();
        var isRight = name.Length is > 0 and <= MaxName && Sms(form) is >= 0 and <= MaxSms;
        if (isRight)
            pages.World.Simulator.OpenAccount(name, Sms(form)!.Value);
        PageServer.Lead(context, Routes.Accounts, isRight ? "created" : "bad-account");
    }

    private static async Task CreditAsync(HttpContext context, PageServer pages)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var isRight =
            Sms(form) is { } sms and >= 1 and <= MaxSms
            && context.Id() is { } id
            && pages.World.Simulator.TryCredit(id, sms);
        PageServer.Lead(context, Routes.Accounts, isRight ? "credited" : "bad-credit");
    }

    private static long? Sms(IFormCollection form) => long.TryParse(form["sms"], out var sms) ? sms : null;
}
