using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// A recipient's phone. Any number has one, as in the world; only digits are numbers.
internal static class PhoneEndpoints
{
    private const int MaxDigits = 15;

    public static void MapPhones(this IEndpointRouteBuilder routes, PageServer pages)
    {
        routes.MapGet("/phones/{number}", context => ShowAsync(context, pages));
        routes.MapPost("/phones/{number}/answer", context => AnswerAsync(context, pages));
        routes.MapPost("/phones/{number}/outcome", context => SetOutcomeAsync(context, pages));
    }

    private static Task ShowAsync(HttpContext context, PageServer pages) =>
        Find(context) is { } number
            ? pages.ShowAsync<PhonePage>(
                context,
                words => $"{words.Say("Phone", "Téléphone")} {number}",
                isLive: true,
                (nameof(PhonePage.Number), number)
            )
            : pages.ShowNothingAsync(context);

    private static async Task AnswerAsync(HttpContext context, PageServer pages)
    {
        if (Find(context) is not { } number)
        {
            await pages.ShowNothingAsync(context);
            return;
        }
        var notice = await context.ReadAnswerAsync() is { } text
            ? MessageEndpoints.Answer(pages.World.Simulator, number, text, messageId: null)
            : "no-text";
        PageServer.Lead(context, Routes.Phone(number), notice);
    }

    private static async Task SetOutcomeAsync(HttpContext context, PageServer pages)
    {
        if (Find(context) is not { } number || await context.ReadStatusAsync() is not { } status)
        {
            await pages.ShowNothingAsync(context);
            return;
        }
        var simulator = pages.World.Simulator;
        var wasStopped = simulator.IsStopped(number);
        simulator.SetDelivery(number, status);
        PageServer.Lead(context, Routes.Phone(number), Notice(status, wasStopped));
    }

    private static string Notice(SimulatedStatus status, bool wasStopped) =>
        status == SimulatedStatus.StopSms ? "stopped"
        : wasStopped ? "unstopped"
        : "status";

    private static string? Find(HttpContext context)
    {
        var number = PhoneNumbers.Normalize(context.Number());
        return number.Length is > 0 and <= MaxDigits && number.All(char.IsAsciiDigit) ? number : null;
    }
}
