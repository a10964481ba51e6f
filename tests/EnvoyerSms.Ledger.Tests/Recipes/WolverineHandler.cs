using Wolverine;
using Wolverine.ErrorHandling;

namespace EnvoyerSms.Ledger.Tests.Recipes.WithWolverine;

public sealed record OrderShipped(int OrderId, string Phone, string Text);

public static class OrderShippedHandler
{
    public static Task Handle(OrderShipped shipped, IEnvoyerSmsClient client, CancellationToken cancellationToken) =>
        client
            .Once($"order-{shipped.OrderId}/shipped")
            .SendMessageAsync(
                new SendMessageRequest
                {
                    Text = shipped.Text,
                    Recipients = [shipped.Phone],
                    SenderName = "Shop",
                },
                cancellationToken
            );
}

internal static class Policies
{
    public static void Add(WolverineOptions options)
    {
        options
            .Policies.OnException<ApiException>(failure => failure.IsSafeToRetry)
            .ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
    }
}
