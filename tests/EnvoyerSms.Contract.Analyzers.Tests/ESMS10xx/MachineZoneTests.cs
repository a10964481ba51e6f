using System.Globalization;
using System.Runtime.InteropServices;

namespace EnvoyerSms.Contract.Analyzers.Tests;

// Alone: the zone is that of the process.
[CollectionDefinition(nameof(MachineZoneTests), DisableParallelization = true)]
[Collection(nameof(MachineZoneTests))]
public sealed class MachineZoneTests : IDisposable
{
    private const string Variable = "TZ";

    private static readonly string[] Zones =
    [
        "Europe/Paris",
        "UTC",
        "America/Martinique",
        "Indian/Reunion",
        "Pacific/Noumea",
    ];

    private static readonly string[] Times =
    [
        "new DateTime(2027, 7, 1, 9, 0, 0)",
        "new DateTime(2027, 3, 28, 2, 30, 0)",
        "new DateTime(2027, 10, 31, 2, 30, 0)",
        "new DateTime(2011, 5, 21, 19, 59, 59)",
        "new DateTime(2011, 5, 21, 20, 0, 0)",
        "new DateTime(2011, 5, 22, 12, 0, 0, DateTimeKind.Local)",
        "new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero)",
        "new DateTimeOffset(2027, 10, 31, 2, 30, 0, TimeSpan.FromHours(11))",
        "new DateTimeOffset(new DateTime(2027, 10, 31, 2, 30, 0))",
        "DateTime.Today.AddHours(12)",
        "DateTime.Now.AddHours(2)",
        "DateTime.Parse(\"2027-10-31 02:30\")",
        "DateTime.Parse(\"2027-10-31T00:30:00Z\")",
        "DateTimeOffset.Parse(\"2027-10-31T02:30:00+02:00\")",
        "DateTimeOffset.Parse(\"2027-10-31 02:30\")",
        "DateTime.Parse(\"2027-02-30\")",
        "DateTimeOffset.MinValue",
        "default(DateTime)",
    ];

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);

    [Fact]
    public async Task What_is_found_depends_on_no_zone_of_the_machine()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "Windows has no variable for its zone.");
        var code = CallSites.InMethod(
            "\n" + string.Join('\n', Times.Select(time => "_ = " + Instants.InRequest(time)))
        );
        var verdicts = new List<string>();
        foreach (var zone in Zones)
        {
            Enter(zone);
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            var found = await CallSites.Analyze(code);
            verdicts.Add(
                string.Join(
                    '\n',
                    found
                        .Select(one =>
                            $"{one.Location.SourceSpan} {one.Id} {one.Severity} {one.GetMessage(CultureInfo.InvariantCulture)}"
                        )
                        .Order(StringComparer.Ordinal)
                )
            );
        }
        Assert.Contains("ESMS1045", verdicts[0], StringComparison.Ordinal);
        Assert.Single(verdicts.Distinct());
    }

    public void Dispose() => Enter(_before);

    private static void Enter(string? zone)
    {
        Environment.SetEnvironmentVariable(Variable, zone);
        TimeZoneInfo.ClearCachedData();
    }
}
