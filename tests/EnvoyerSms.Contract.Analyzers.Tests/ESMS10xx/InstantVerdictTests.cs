using System.Globalization;
using CsCheck;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class InstantVerdictTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly string[] Offsets = ["", "Z", "+02:00", " -13:59", "+14:30", "+23:59"];

    [Fact]
    public void The_verdict_on_a_constructor_is_that_of_the_constructor() =>
        Gen.Select(
                Gen.OneOf(Gen.Int[-1, 10_001], Gen.Int[1999, 2030]),
                Gen.Int[-1, 14],
                Gen.OneOf(Gen.Int[-1, 33], Gen.Int[28, 31]),
                Gen.Int[-2, 25],
                Gen.Int[-2, 61],
                Gen.Int[-2, 61]
            )
            .Array[100]
            .Sample(
                samples =>
                    AssertVerdicts(
                        samples.Select(sample =>
                            (
                                FormattableString.Invariant(
                                    $"new DateTime({sample.Item1}, {sample.Item2}, {sample.Item3}, {sample.Item4}, {sample.Item5}, {sample.Item6})"
                                ),
                                Throws(() =>
                                    new DateTime(
                                        sample.Item1,
                                        sample.Item2,
                                        sample.Item3,
                                        sample.Item4,
                                        sample.Item5,
                                        sample.Item6
                                    )
                                )
                            )
                        ),
                        "ESMS1040"
                    ),
                iter: 5,
                threads: 1
            );

    [Fact]
    public void The_verdict_on_a_text_is_that_of_the_reader() =>
        Gen.Select(
                Gen.Int[2010, 2030],
                Gen.Int[0, 13],
                Gen.OneOf(Gen.Int[0, 32], Gen.Int[28, 31]),
                Gen.Int[0, 25],
                Gen.Int[0, 61],
                Gen.OneOf([.. Offsets.Select(offset => Gen.Const(offset))])
            )
            .Array[100]
            .Sample(
                samples =>
                    AssertVerdicts(
                        samples
                            .Select(sample =>
                                FormattableString.Invariant(
                                    $"{sample.Item1}-{sample.Item2:00}-{sample.Item3:00}T{sample.Item4:00}:{sample.Item5:00}{sample.Item6}"
                                )
                            )
                            .Select(text =>
                                (
                                    $"DateTimeOffset.Parse(\"{text}\")",
                                    Throws(() => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture))
                                )
                            ),
                        "ESMS1041"
                    ),
                iter: 5,
                threads: 1
            );

    // Around both changes of clocks, and anywhere.
    [Fact]
    public void The_verdict_on_an_instant_is_that_of_the_constraint() =>
        Gen.OneOf(
                Gen.Int[0, 86_400].Select(seconds => new DateTime(2027, 10, 30, 18, 0, 0).AddSeconds(seconds)),
                Gen.Int[0, 86_400].Select(seconds => new DateTime(2027, 3, 27, 18, 0, 0).AddSeconds(seconds)),
                Gen.Int[0, 10 * 366 * 24 * 60].Select(minutes => new DateTime(2020, 1, 1).AddMinutes(minutes))
            )
            .Select(Gen.Int[-14, 14], (wall, hours) => new DateTimeOffset(wall, TimeSpan.FromHours(hours)))
            .Array[100]
            .Sample(
                instants =>
                    AssertVerdicts(
                        instants.Select(instant =>
                            (
                                FormattableString.Invariant(
                                    $"new DateTimeOffset({instant:yyyy, M, d, H, m, s}, TimeSpan.FromHours({instant.Offset.Hours}))"
                                ),
                                !ApiConstraints.Unambiguous(instant, Paris)
                            )
                        ),
                        "ESMS1043"
                    ),
                iter: 5,
                threads: 1
            );

    // One request in each line: a verdict for each line.
    private static void AssertVerdicts(IEnumerable<(string When, bool IsWrong)> expected, string id)
    {
        var cases = expected.ToArray();
        var code = CallSites.InMethod(
            "\n#pragma warning disable ESMS1045\n"
                + string.Join("\n", cases.Select(one => "_ = " + Instants.InRequest(one.When)))
        );
        var found = CallSites.Analyze(code).GetAwaiter().GetResult();
        var lines = code.Split('\n');
        var wrong = found
            .Where(diagnostic => diagnostic.Id == id)
            .Select(diagnostic => lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line])
            .Distinct();
        Assert.Equal(
            cases.Where(one => one.IsWrong).Select(one => "_ = " + Instants.InRequest(one.When)).Distinct(),
            wrong
        );
    }

    private static bool Throws(Func<object> make)
    {
        try
        {
            _ = make();
            return false;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return true;
        }
    }
}
