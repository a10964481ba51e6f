using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Recipes.WithoutEngine;
using EnvoyerSms.Ledger.Tests.Recipes.WithWolverine;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Wolverine;

namespace EnvoyerSms.Ledger.Tests.Recipes;

/// <summary>The jobs of the page, run by their engines twice, as after a crash: the customer gets one message.</summary>
public sealed class RecipeTests
{
    private const string Text = "Votre commande est partie";

    private readonly EnvoyerSmsSimulator _simulator = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hangfire_runs_a_job_twice_and_sends_once()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        using var storage = new InMemoryStorage();
        await using var host = await StartAsync(
            place,
            services =>
                services
                    .AddHangfire(hangfire => hangfire.UseStorage(storage))
                    .AddHangfireServer(server => server.WorkerCount = 1)
        );
        var jobs = host.Services.GetRequiredService<IBackgroundJobClient>();
        var id = WithHangfire.Jobs.Enqueue(jobs, Machine.Number, Text);
        await Eventually.TrueAsync(() => Runs(storage, id) == 1);
        // A server that died before it told: the job is run again.
        Assert.True(jobs.Requeue(id));
        await Eventually.TrueAsync(() => Runs(storage, id) == 2);
        await SentOnceAsync(host, $"hangfire/{id}");
    }

    [Fact]
    public async Task Quartz_runs_a_job_twice_and_sends_once()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var runs = new CountedRuns();
        await using var host = await StartAsync(
            place,
            services => services.AddQuartz(quartz => quartz.AddJobListener(runs)).AddQuartzHostedService()
        );
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        for (var run = 1; run <= 2; run++)
        {
            await WithQuartz.Jobs.ScheduleAsync(scheduler, 4711, Machine.Number, Text);
            await Eventually.TrueAsync(() => runs.Count == run);
            await Eventually.TrueAsync(() =>
                !scheduler.Exists(new JobKey("order-4711/shipped"), Cancel).AsTask().Result
            );
        }
        Assert.Equal(0, runs.Failed);
        await SentOnceAsync(host, "order-4711/shipped");
    }

    [Fact]
    public async Task Quartz_runs_a_job_later_that_could_not_be_sent()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var runs = new CountedRuns();
        var builder = Builder(
            place,
            services => services.AddQuartz(quartz => quartz.AddJobListener(runs)).AddQuartzHostedService(),
            client => client.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => new Unreachable())
        );
        await using var host = await StartAsync(builder);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        await WithQuartz.Jobs.ScheduleAsync(scheduler, 4711, Machine.Number, Text);
        await Eventually.TrueAsync(() => runs.Count == 1);
        var later = await scheduler.GetTriggersOfJob(new JobKey("order-4711/shipped"), Cancel);
        Assert.Contains(later, trigger => trigger.StartTimeUtc > TimeProvider.System.GetUtcNow().AddMinutes(4));
        Assert.Empty(_simulator.Messages);
    }

    [Fact]
    public async Task Wolverine_handles_a_message_twice_and_sends_once()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var builder = Builder(place, _ => { });
        builder.UseWolverine(options =>
        {
            Policies.Add(options);
            options.Discovery.DisableConventionalDiscovery().IncludeType(typeof(OrderShippedHandler));
            options.UseRuntimeCompilation();
        });
        await using var host = await StartAsync(builder);
        var shipped = new OrderShipped(4711, Machine.Number, Text);
        await host.Host.MessageBus().InvokeAsync(shipped, Cancel);
        await host.Host.MessageBus().InvokeAsync(shipped, Cancel);
        await SentOnceAsync(host, "order-4711/shipped");
    }

    [Fact]
    public async Task A_background_service_that_dies_before_it_told_sends_once()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        var shipments = new DyingShipments(new Shipment(4711, Machine.Number, Text));
        for (var process = 0; process < 2; process++)
        {
            await using var host = await StartAsync(
                place,
                services => services.AddSingleton<IShipments>(shipments).AddHostedService<ShippedSender>()
            );
            var sender = (BackgroundService)
                host.Services.GetServices<IHostedService>().Single(one => one is ShippedSender);
            if (process == 0)
                await Assert.ThrowsAsync<IOException>(() => sender.ExecuteTask!.WaitAsync(Eventually.Bound, Cancel));
            else
                await Eventually.TrueAsync(() => shipments.IsTold);
            await SentOnceAsync(host, "order-4711/shipped");
        }
    }

    private async Task SentOnceAsync(Running host, string key)
    {
        Assert.Single(_simulator.Messages, message => message.Recipients.Contains(Machine.Number));
        Assert.Single(_simulator.Requests);
        var ledger = host.Services.GetRequiredService<CallLedger>();
        Assert.Equal(LedgerState.Done, (await ledger.FindAsync(Machine.Key(key), Cancel))!.State);
    }

    private static int Runs(JobStorage storage, string id) =>
        storage.GetMonitoringApi().JobDetails(id).History.Count(line => line.StateName == "Succeeded");

    private Task<Running> StartAsync(StorePlace place, Action<IServiceCollection> add) =>
        StartAsync(Builder(place, add));

    private static async Task<Running> StartAsync(HostApplicationBuilder builder)
    {
        var running = new Running(builder.Build());
        await running.Host.StartAsync(Cancel);
        return running;
    }

    private HostApplicationBuilder Builder(
        StorePlace place,
        Action<IServiceCollection> add,
        Action<ApiClientBuilder>? change = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["EnvoyerSms:Login"] = _simulator.Login;
        builder.Configuration["EnvoyerSms:Password"] = _simulator.Password;
        builder.Configuration["EnvoyerSms:Ledger:Secret"] = Machine.Secret;
        var client = builder
            .Services.AddEnvoyerSms(builder.Configuration.GetSection("EnvoyerSms"))
            .UseSqliteLedger(place.Address)
            .UseSimulator(_simulator);
        change?.Invoke(client);
        add(builder.Services);
        return builder;
    }

    /// <summary>A program with its engine, which is stopped at the end.</summary>
    private sealed class Running(IHost host) : IAsyncDisposable
    {
        public IHost Host => host;

        public IServiceProvider Services => host.Services;

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        }
    }

    private sealed class CountedRuns : IJobListener
    {
        private int _count;
        private int _failed;

        public int Count => Volatile.Read(ref _count);

        public int Failed => Volatile.Read(ref _failed);

        public string Name => "counted";

        public ValueTask JobWasExecuted(
            IJobExecutionContext context,
            JobExecutionException? jobException,
            CancellationToken cancellationToken = default
        )
        {
            if (jobException is not null)
                Interlocked.Increment(ref _failed);
            Interlocked.Increment(ref _count);
            return default;
        }
    }

    /// <summary>The process ends before the first row is marked.</summary>
    private sealed class DyingShipments(Shipment shipment) : IShipments
    {
        private int _marks;

        public bool IsTold => Volatile.Read(ref _marks) > 1;

        public Task<IReadOnlyList<Shipment>> NotToldAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Shipment>>(IsTold ? [] : [shipment]);

        public Task MarkToldAsync(int orderId, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref _marks) == 1 ? throw new IOException("The process dies.") : Task.CompletedTask;

        public Task PutAsideAsync(int orderId, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Nothing is put aside here.");
    }
}
