using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static EnvoyerSms.Simulator.Json.JsonExchange;

namespace EnvoyerSms.Simulator.Json;

// For tests in other languages: what they do to the world.
internal static class JsonOrders
{
    private static readonly JsonShapesContext Shapes = JsonShapesContext.Default;

    public static void MapOrders(this IEndpointRouteBuilder json, ServedWorld world)
    {
        var simulator = world.Simulator;
        json.MapPost("/reset", context => ResetAsync(context, world));
        json.MapGet("/clock", context => TellTimeAsync(context, simulator));
        json.MapPost("/clock", context => MoveClockAsync(context, simulator));
        json.MapGet("/faults", context => TellFaultsAsync(context, simulator));
        json.MapPost("/faults", context => ArmAsync(context, simulator));
        json.MapDelete("/faults", context => ClearFaultsAsync(context, simulator));
        json.MapPost("/replies", context => ReceiveAsync(context, simulator));
        json.MapPost("/outcomes", context => SetOutcomeAsync(context, simulator));
    }

    private static async Task ResetAsync(HttpContext context, ServedWorld world)
    {
        await world.ResetAsync(context.RequestAborted);
        await TellTimeAsync(context, world.Simulator);
    }

    private static Task TellTimeAsync(HttpContext context, EnvoyerSmsSimulator simulator) =>
        AnswerAsync(
            context,
            new ClockShape(simulator.TimeProvider.GetUtcNow(), simulator.ClockSpeed),
            Shapes.ClockShape
        );

    private static async Task MoveClockAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        if (await ReadAsync(context, Shapes.ClockOrder) is not { } order)
            return;
        try
        {
            // The speed first, so that nothing passes between at the old one.
            if (order.Speed is { } speed)
                simulator.RunAt(speed);
            if (order.Now is { } now)
                simulator.SetTime(now);
            if (order.AdvanceSeconds is { } seconds)
                simulator.Advance(TimeSpan.FromSeconds(seconds));
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            await RefuseAsync(
                context,
                "The clock never goes back, ends in the year 9000 and runs at a speed from 0 to 1000000."
            );
            return;
        }
        await TellTimeAsync(context, simulator);
    }

    private static Task TellFaultsAsync(HttpContext context, EnvoyerSmsSimulator simulator) =>
        AnswerAsync(
            context,
            new FaultsShape([
                .. simulator.Faults.Select(fault => new FaultShape(
                    fault.Description,
                    fault.Operation?.ToString(),
                    fault.Number,
                    fault.Probability,
                    fault.Left,
                    fault.Hits
                )),
            ]),
            Shapes.FaultsShape
        );

    private static async Task ArmAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        if (await ReadAsync(context, Shapes.FaultOrder) is not { } order)
            return;
        if (order.TryArm(simulator))
            await TellFaultsAsync(context, simulator);
        else
            await RefuseAsync(
                context,
                $"There is no such fault (openapi.json says which there are), or the script has {FaultOrder.MaxLines} lines."
            );
    }

    private static Task ClearFaultsAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        simulator.ClearFaults();
        return TellFaultsAsync(context, simulator);
    }

    private static async Task ReceiveAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        if (await ReadAsync(context, Shapes.ReplyOrder) is not { } order)
            return;
        if (order is not { From: { } from, Text: { Length: > 0 } text })
        {
            await RefuseAsync(context, "'from' or 'text' is missing.");
            return;
        }
        await TryAsync(context, () => simulator.Receive(from, text, order.InReplyTo));
    }

    private static async Task SetOutcomeAsync(HttpContext context, EnvoyerSmsSimulator simulator)
    {
        if (await ReadAsync(context, Shapes.OutcomeOrder) is not { } order)
            return;
        if (
            order.Number is not { } number
            || !Enum.TryParse<SimulatedStatus>(order.Status, out var status)
            || !Enum.IsDefined(status)
        )
        {
            await RefuseAsync(context, "'number' or 'status' is missing, or there is no such status.");
            return;
        }
        await TryAsync(
            context,
            () =>
            {
                if (order.MessageId is { } id)
                    simulator.SetDelivery(id, number, status);
                else
                    simulator.SetDelivery(number, status);
            }
        );
    }

    // What the simulator says of why not names no number.
    private static async Task TryAsync(HttpContext context, Action act)
    {
        try
        {
            act();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (InvalidOperationException exception)
        {
            await RefuseAsync(context, exception.Message, StatusCodes.Status409Conflict);
        }
        catch (ArgumentException)
        {
            await RefuseAsync(context, "There is no such message.", StatusCodes.Status409Conflict);
        }
    }
}
