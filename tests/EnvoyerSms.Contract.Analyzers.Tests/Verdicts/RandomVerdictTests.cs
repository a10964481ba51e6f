using CsCheck;
using EnvoyerSms.TestSupport.Verdicts;

namespace EnvoyerSms.Contract.Analyzers.Tests.Verdicts;

public sealed class RandomVerdictTests
{
    // As many call sites as one compilation holds: to start the compiler costs more than to compile them.
    private const int Together = 200;

    private static int Compilations => Environment.GetEnvironmentVariable("CI") == "true" ? 25 : 4;

    [Fact]
    public Task The_analyzers_find_what_the_client_refuses() =>
        RandomVerdicts
            .All.Array[Together]
            .SampleAsync(
                async random =>
                {
                    var code = CallSiteCode.Of(random.Select(EmittedValidator.Judge), 1);
                    Agreement.On(await AnalyzerVerdicts.DisagreementsAsync(code));
                },
                iter: Compilations,
                threads: 1,
                print: random => $"{random.Length} requests"
            );
}
