using EnvoyerSms.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnvoyerSms.Simulator.Pages;

// The messages, and what can be done with one.
internal static class MessageEndpoints
{
    private const int MaxSearch = 200;
    private const int MaxAnswer = 1_600;

    public static void MapMessages(this IEndpointRouteBuilder routes, PageServer pages)
    {
        var simulator = pages.World.Simulator;
        routes.MapGet(Routes.Messages, context => ShowListAsync(context, pages));
        routes.MapGet("/messages/{id}", context => ShowAsync(context, pages));
        routes.MapPost(
            "/messages/{id}/deliver",
            context => ActAsync(context, pages, message => Deliver(simulator, message))
        );
        routes.MapPost(
            "/messages/{id}/cancel",
            context => ActAsync(context, pages, message => Cancel(simulator, message))
        );
        routes.MapPost("/messages/{id}/answer", context => AnswerAsync(context, pages));
        routes.MapPost("/messages/{id}/recipients/{number}", context => SetStatusAsync(context, pages));
    }

    // The reader's text, if it is one.
    public static async Task<string?> ReadAnswerAsync(this HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return form["text"].ToString() is { Length: > 0 and <= MaxAnswer } text ? text : null;
    }

    public static async Task<SimulatedStatus?> ReadStatusAsync(this HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Enum.TryParse<SimulatedStatus>(form["status"], out var status) && Enum.IsDefined(status) ? status : null;
    }

    private static Task ShowListAsync(HttpContext context, PageServer pages)
    {
        var query = context.Request.Query;
        var search = query["q"].ToString().Trim();
        var list = MessageList.Read(
            pages.World.Simulator,
            search.Length > MaxSearch ? search[..MaxSearch] : search,
            query.Long("seen"),
            query.Long("older")
        );
        return pages.ShowAsync<MessagesPage>(
            context,
            words => words.Say("Messages", "Messages"),
            isLive: true,
            (nameof(MessagesPage.List), list)
        );
    }

    private static Task ShowAsync(HttpContext context, PageServer pages) =>
        Find(context, pages) is { } message
            ? pages.ShowAsync<MessagePage>(
                context,
                words => $"{words.Say("Message", "Message")} {message.Id}",
                isLive: true,
                (nameof(MessagePage.Message), message),
                (nameof(MessagePage.ShowsAll), context.Request.Query.ContainsKey("all"))
            )
            : pages.ShowNothingAsync(context);

    private static Task ActAsync(HttpContext context, PageServer pages, Func<SimulatedMessage, string> act)
    {
        if (Find(context, pages) is not { } message)
            return pages.ShowNothingAsync(context);
        try
        {
            PageServer.Lead(context, Routes.Message(message.Id), act(message));
            return Task.CompletedTask;
        }
        catch (ArgumentException)
        {
            // It went meanwhile: another took its place, or everything began anew.
            return pages.ShowNothingAsync(context);
        }
    }

    private static string Deliver(EnvoyerSmsSimulator simulator, SimulatedMessage message)
    {
        simulator.Deliver(message.Id);
        return "delivered";
    }

    private static string Cancel(EnvoyerSmsSimulator simulator, SimulatedMessage message) =>
        simulator.TryCancel(message.Id) ? "cancelled" : "too-late";

    private static async Task AnswerAsync(HttpContext context, PageServer pages)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var text = await context.ReadAnswerAsync();
        await ActAsync(
            context,
            pages,
            message =>
                text is null ? "no-text" : Answer(pages.World.Simulator, form["number"].ToString(), text, message.Id)
        );
    }

    // A recipient's answer, to a message or to the last one that takes some.
    public static string Answer(EnvoyerSmsSimulator simulator, string number, string text, long? messageId)
    {
        try
        {
            var wasStopped = simulator.IsStopped(number);
            simulator.Receive(number, text, messageId);
            return !wasStopped && simulator.IsStopped(number) ? "stopped" : "answered";
        }
        catch (InvalidOperationException)
        {
            return simulator.CountMessagesTo(number) == 0 ? "no-message" : "no-replies";
        }
    }

    private static async Task SetStatusAsync(HttpContext context, PageServer pages)
    {
        var status = await context.ReadStatusAsync();
        var number = context.Number();
        await ActAsync(
            context,
            pages,
            message => status is { } said ? SetStatus(pages.World.Simulator, message, number, said) : "not-left"
        );
    }

    private static string SetStatus(
        EnvoyerSmsSimulator simulator,
        SimulatedMessage message,
        string number,
        SimulatedStatus status
    )
    {
        try
        {
            if (status == SimulatedStatus.StopSms)
                simulator.SetDelivery(number, status);
            else
                simulator.SetDelivery(message.Id, number, status);
            return status == SimulatedStatus.StopSms ? "stopped" : "status";
        }
        catch (InvalidOperationException)
        {
            return "not-left";
        }
    }

    private static SimulatedMessage? Find(HttpContext context, PageServer pages) =>
        context.Id() is { } id ? pages.World.Simulator.FindMessage(id) : null;
}
