using Quartz;

namespace EnvoyerSms.Ledger.Tests.Recipes.WithQuartz;

public sealed class ShippedJob(IEnvoyerSmsClient client) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        var request = new SendMessageRequest
        {
            Text = data.GetString("text")!,
            Recipients = [data.GetString("phone")!],
            SenderName = "Shop",
        };
        try
        {
            await client.Once(context.JobDetail.Key.Name).SendMessageAsync(request, cancellationToken);
        }
        catch (ApiException failure) when (failure.IsSafeToRetry)
        {
            // Quartz does not repeat a job that failed. A further trigger does, with the same key.
            var later = context.Scheduler.TimeProvider.GetUtcNow().AddMinutes(5);
            await context.Scheduler.ScheduleJob(
                TriggerBuilder.Create().ForJob(context.JobDetail).StartAt(later).Build(),
                cancellationToken: cancellationToken
            );
        }
    }
}

internal static class Jobs
{
    public static async Task ScheduleAsync(IScheduler scheduler, int orderId, string phone, string text)
    {
        var job = JobBuilder
            .Create<ShippedJob>()
            .WithIdentity($"order-{orderId}/shipped")
            .UsingJobData("phone", phone)
            .UsingJobData("text", text)
            .RequestRecovery() // where a machine died with it
            .Build();
        await scheduler.ScheduleJob(job, TriggerBuilder.Create().StartNow().Build());
    }
}
