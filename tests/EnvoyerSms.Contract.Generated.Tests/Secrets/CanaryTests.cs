using System.Net;
using System.Net.Sockets;
using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>A registered client of the real contract, each way of signing in, each end of a call, all sinks open: nothing personal is seen.</summary>
[Collection(Alone.Name)]
public sealed class CanaryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, EnvoyerSmsAuthentication, ApiMethod> Calls =>
        new(Ends.All.Keys, Enum.GetValues<EnvoyerSmsAuthentication>(), EnvoyerSmsApi.Definition.Methods);

    [Theory, MemberData(nameof(Calls))]
    public async Task Nothing_personal_is_seen(string end, EnvoyerSmsAuthentication authentication, ApiMethod method)
    {
        if (authentication == EnvoyerSmsAuthentication.Form && method == ApiMethod.Get)
            return;
        var (answer, call, configure) = Ends.All[end];
        using var sinks = new Sinks();
        await using var server = answer is null ? null : new LoopbackServer(answer());
        await using var provider = Provider(
            sinks,
            options =>
            {
                Canaries.Fill(options);
                (options.Authentication, options.Method) = (authentication, method);
                options.BaseAddress = server?.Address ?? Nobody();
                configure?.Invoke(options);
            }
        );
        var client = provider.GetRequiredService<IEnvoyerSmsClient>();

        var error = await Record.ExceptionAsync(() => call(client, Cancel));
        sinks.Meters.Observe();

        var options = provider.GetRequiredService<IOptions<EnvoyerSmsOptions>>().Value;
        var health = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel);
        string[] found =
        [
            .. Shown("exception", error, Canaries.All, ObjectViews.Printed, ObjectViews.DebuggerLine),
            // What the API says stays in members of its own, which say so: of the caller's secrets nothing is in them either.
            .. Shown("exception", error, Canaries.Secrets, Apart),
            .. Shown("client", client, Canaries.All, ObjectViews.Printed, ObjectViews.DebuggerLine),
            .. Shown("client", client, [Canaries.Password], Apart),
            .. Shown("options", options, Canaries.All, ObjectViews.Printed, ObjectViews.DebuggerLine),
            .. Shown("options", options, [Canaries.Password], Apart),
            .. Shown("health", health, Canaries.All, Apart),
            .. sinks.All.SelectMany(sink => Seen(sink, end)),
        ];
        Assert.True(found.Length == 0, string.Join("\n", found));
        if (end != "refused by rules")
            SawTheCall(sinks);
    }

    // What was looked at is what a call leaves behind, and not an empty list.
    private static void SawTheCall(Sinks sinks)
    {
        Assert.Contains(sinks.Lines.Seen, text => text.StartsWith("EnvoyerSms ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            sinks.Lines.Seen,
            text => text.StartsWith("System.Net.Http.HttpClient.", StringComparison.Ordinal)
        );
        Assert.Contains(sinks.Activities.Seen, text => text.StartsWith("EnvoyerSms ", StringComparison.Ordinal));
        Assert.Contains(sinks.Activities.Seen, text => text.Contains("url.full", StringComparison.Ordinal));
        Assert.Contains(
            sinks.Meters.Seen,
            text => text.StartsWith("envoyersms.client.call.duration", StringComparison.Ordinal)
        );
        Assert.Contains(sinks.Meters.Seen, text => text.StartsWith("http.client.", StringComparison.Ordinal));
        Assert.Contains(
            sinks.Events.Seen,
            text => text.StartsWith("System.Net.Http RequestStart", StringComparison.Ordinal)
        );
        Assert.Contains(
            sinks.Events.Seen,
            text => text.StartsWith("Microsoft-Extensions-Logging", StringComparison.Ordinal)
        );
        Assert.Contains(sinks.Diagnostics.Seen, text => text.StartsWith("System.Net.Http.", StringComparison.Ordinal));
    }

    private static Func<object, string>[] Apart => [ObjectViews.Json, ObjectViews.TakenApart, ObjectViews.Unfolded];

    private static IEnumerable<string> Shown(
        string what,
        object? value,
        IEnumerable<Canary> canaries,
        params Func<object, string>[] views
    ) =>
        from view in value is null ? [] : views
        let text = view(value)
        from canary in canaries
        where canary.IsIn(text)
        select $"The {what}, {view.Method.Name}, shows the {canary.What}.";

    private static IEnumerable<string> Seen(Sink sink, string end) =>
        from canary in Canaries.All
        let text = sink.Seen.FirstOrDefault(text =>
            canary.IsIn(text) && !(Ends.AreNoHttp.Contains(end) && IsOfFramework(sink, text))
        )
        where text is not null
        select $"{sink} saw the {canary.What}: {text}";

    // The framework quotes a line of what is no HTTP, where it is thrown and traced. Only its own words are let through.
    private static bool IsOfFramework(Sink sink, string text) =>
        text.Contains("Received an invalid", StringComparison.Ordinal)
        && sink is FirstChanceSink or ActivitySink or EventSourceSink or DiagnosticListenerSink
        && !text.StartsWith("EnvoyerSms", StringComparison.Ordinal);

    private static ServiceProvider Provider(Sinks sinks, Action<EnvoyerSmsOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(sinks.Log);
        var client = services.AddEnvoyerSms(configure);
        services.AddHealthChecks().Add(client.CreateHealthCheck());
        return services.BuildServiceProvider();
    }

    private static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/");
    }
}
