using System.Globalization;
using EnvoyerSms.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// The one clock.
internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder routes, PageServer pages)
    {
        var simulator = pages.World.Simulator;
        routes.MapGet(
            Routes.Clock,
            context => pages.ShowAsync<ClockPage>(context, words => words.Say("Clock", "Horloge"), isLive: true)
        );
        routes.MapPost(
            $"{Routes.Clock}/advance",
            context => MoveAsync(context, form => Advance(simulator, form["minutes"]))
        );
        routes.MapPost($"{Routes.Clock}/set", context => MoveAsync(context, form => Set(simulator, form["time"])));
        routes.MapPost($"{Routes.Clock}/speed", context => MoveAsync(context, form => RunAt(simulator, form["speed"])));
    }

    private static async Task MoveAsync(HttpContext context, Func<IFormCollection, string> move)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var address = long.TryParse(form["message"], out var id) ? Routes.Message(id) : Routes.Clock;
        PageServer.Lead(context, address, move(form));
    }

    private static string Advance(EnvoyerSmsSimulator simulator, string? minutes)
    {
        if (Read(minutes) is not { } value)
            return "clock-time";
        try
        {
            simulator.Advance(TimeSpan.FromMinutes(value));
            return "moved";
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            return "clock-back";
        }
    }

    private static string Set(EnvoyerSmsSimulator simulator, string? text)
    {
        if (ServiceTime.Read(text) is not { } time)
            return "clock-time";
        try
        {
            simulator.SetTime(time);
            return "moved";
        }
        catch (ArgumentOutOfRangeException)
        {
            return "clock-back";
        }
    }

    private static string RunAt(EnvoyerSmsSimulator simulator, string? speed)
    {
        try
        {
            simulator.RunAt(Read(speed) ?? -1);
            return "speed";
        }
        catch (ArgumentOutOfRangeException)
        {
            return "clock-speed";
        }
    }

    private static double? Read(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
