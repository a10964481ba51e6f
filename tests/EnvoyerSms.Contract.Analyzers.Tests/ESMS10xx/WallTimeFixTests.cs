using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class WallTimeFixTests : FixTest
{
    private const string Zone = """new ApiTimeZone("Europe/Paris", "Romance Standard Time")""";

    private protected override ContractFix Fix { get; } = new WallTimeFix();

    private static string File(string when, string usings = "") =>
        CallSites
            .InMethod($"_ = {Instants.InRequest(when)}")
            .Replace("using EnvoyerSms;\n", "using EnvoyerSms;\n" + usings, StringComparison.Ordinal);

    [Theory]
    [InlineData("new DateTime(2027, 7, 1, 9, 0, 0)", "new DateTime(2027, 7, 1, 9, 0, 0)")]
    [InlineData("new DateTime(639_000_000_000_000_000L)", "new DateTime(639_000_000_000_000_000L)")]
    [InlineData("DateTime.Today.AddHours(12)", "DateTime.Today.AddHours(12)")]
    [InlineData("new DateTimeOffset(new DateTime(2027, 7, 1, 9, 0, 0))", "new DateTime(2027, 7, 1, 9, 0, 0)")]
    [InlineData("Convert.ToDateTime(ct.ToString())", "Convert.ToDateTime(ct.ToString())")]
    public Task The_time_is_one_of_the_API_s_zone(string before, string time) =>
        MendsFile(File(before), File($"{Zone}.FromLocal({time})", "using EnvoyerSms.Runtime;\n"));

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            [File("""ct.CanBeCanceled ? new DateTime(2027, 7, 1) : DateTime.Today""")],
            [
                File(
                    $"ct.CanBeCanceled ? {Zone}.FromLocal(new DateTime(2027, 7, 1)) : {Zone}.FromLocal(DateTime.Today)",
                    "using EnvoyerSms.Runtime;\n"
                ),
            ]
        );

    [Theory]
    [InlineData("""DateTimeOffset.Parse("2027-07-01 09:00")""")]
    [InlineData("new DateTimeOffset(2027, 7, 1, 9, 0, 0, DateTimeOffset.Now.Offset)")]
    public Task Not_where_no_time_of_day_is_at_hand(string when) => IsNotOfferedFor(File(when));
}
