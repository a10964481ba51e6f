using System.Reflection;
using System.Text.RegularExpressions;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Telemetry;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime.Tests.Telemetry;

/// <summary>Users filter and alert by what the tables of docs/telemetry.md say: they say what the code does.</summary>
public sealed partial class TelemetryPageTests
{
    [Fact]
    public void Every_event_of_the_log_is_listed_with_its_id_and_level()
    {
        var events =
            from method in typeof(CallLog).GetMethods(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            )
            let line = method.GetCustomAttribute<LoggerMessageAttribute>()
            where line is not null
            select $"{line.EventId} {method.Name} {line.Level}";
        Assert.Equal(
            events.OrderBy(line => int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)),
            Rows(Event()).Select(row => $"{row[1]} {row[2]} {row[3]}")
        );
    }

    [Fact]
    public void Every_instrument_is_listed_with_its_kind_and_unit()
    {
        using var listener = new Listener();
        // Those of the rate limit are there with the first client that is registered.
        using var client = new RegisteredClient("shop");
        CallTelemetry.Of(listener.Definition).Show(client);
        Assert.Equal(
            listener
                .Instruments.Select(i =>
                    $"{i.Name.Replace(listener.Own(""), "envoyersms.", StringComparison.Ordinal)} {Kind(i.GetType())} {i.Unit}"
                )
                .Order(StringComparer.Ordinal),
            Rows(Instrument()).Select(row => $"{row[1]} {row[2]} {row[3]}").Order(StringComparer.Ordinal)
        );
    }

    private static string Kind(Type instrument) =>
        instrument.Name.Split('`')[0].Replace("Observable", "", StringComparison.Ordinal).ToLowerInvariant();

    private static List<string[]> Rows(Regex row) =>
        [
            .. row.Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "telemetry.md")))
                .Select(match => match.Groups.Values.Select(g => g.Value).ToArray()),
        ];

    [GeneratedRegex(@"^\| (\d+) \| `(\w+)` \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Event();

    [GeneratedRegex(@"^\| `(envoyersms\.[\w.]+)` \| (\w+), ([\w{}]+) \|", RegexOptions.Multiline)]
    private static partial Regex Instrument();
}
