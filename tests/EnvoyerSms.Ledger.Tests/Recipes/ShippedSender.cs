using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Ledger.Tests.Recipes.WithoutEngine;

public sealed record Shipment(int OrderId, string Phone, string Text);

/// <summary>A table of the shop's own.</summary>
public interface IShipments
{
    Task<IReadOnlyList<Shipment>> NotToldAsync(CancellationToken cancellationToken);

    Task MarkToldAsync(int orderId, CancellationToken cancellationToken);

    Task PutAsideAsync(int orderId, CancellationToken cancellationToken);
}

public sealed partial class ShippedSender(IShipments shipments, IEnvoyerSmsClient client, ILogger<ShippedSender> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        do
        {
            foreach (var shipment in await shipments.NotToldAsync(stoppingToken))
                await TellAsync(shipment, stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TellAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        try
        {
            await client
                .Once($"order-{shipment.OrderId}/shipped")
                .SendMessageAsync(
                    new SendMessageRequest
                    {
                        Text = shipment.Text,
                        Recipients = [shipment.Phone],
                        SenderName = "Shop",
                    },
                    cancellationToken
                );
            // Who dies here finds the row again, and gets the recorded response.
            await shipments.MarkToldAsync(shipment.OrderId, cancellationToken);
        }
        catch (ApiException failure) when (failure.IsSafeToRetry)
        {
            NotNow(shipment.OrderId, failure.Message); // the next round tries it again
        }
        catch (ApiException failure)
        {
            NotSent(shipment.OrderId, failure.Message); // refused, or unknown: somebody looks at it
            await shipments.PutAsideAsync(shipment.OrderId, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Order {Order}: {Why}")]
    private partial void NotNow(int order, string why);

    [LoggerMessage(LogLevel.Warning, "Order {Order}: {Why}")]
    private partial void NotSent(int order, string why);
}
