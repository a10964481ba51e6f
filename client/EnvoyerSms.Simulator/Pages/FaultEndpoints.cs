using System.Globalization;
using EnvoyerSms.Simulator.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// The script of faults.
internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder routes, PageServer pages)
    {
        var simulator = pages.World.Simulator;
        routes.MapGet(
            Routes.Faults,
            context => pages.ShowAsync<FaultsPage>(context, words => words.Say("Faults", "Pannes"), isLive: true)
        );
        routes.MapPost(
            Routes.Faults,
            async context =>
            {
                var form = await context.Request.ReadFormAsync(context.RequestAborted);
                var isArmed = Read(form) is { } order && order.TryArm(simulator);
                PageServer.Lead(context, Routes.Faults, isArmed ? "armed" : "bad-fault");
            }
        );
        routes.MapPost(
            $"{Routes.Faults}/clear",
            context =>
            {
                simulator.ClearFaults();
                PageServer.Lead(context, Routes.Faults, "cleared");
                return Task.CompletedTask;
            }
        );
    }

    // Null where a field holds no number that should.
    private static FaultOrder? Read(IFormCollection form)
    {
        var isRead = true;
        var order = new FaultOrder
        {
            Kind = form["kind"].ToString(),
            StatusCode = (int?)Number("status"),
            ErrorId = (int?)Number("error"),
            Seconds = Number("seconds"),
            Count = (int?)Number("count"),
            Operation = form["operation"].ToString(),
            Number = form["number"].ToString(),
            Probability = Number("probability") / 100,
            Seed = (int?)Number("seed"),
        };
        return isRead ? order : null;

        double? Number(string name)
        {
            if (form[name].ToString() is not { Length: > 0 } text)
                return null;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                return value;
            isRead = false;
            return null;
        }
    }
}
