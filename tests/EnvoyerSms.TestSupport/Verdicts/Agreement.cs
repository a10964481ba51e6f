using Xunit;

namespace EnvoyerSms.TestSupport.Verdicts;

public static class Agreement
{
    private const int MaxShown = 40;

    /// <summary>Fails with every line; null is no disagreement.</summary>
    public static void On(IEnumerable<string?> disagreements)
    {
        var lines = disagreements.OfType<string>().ToArray();
        if (lines.Length > 0)
            Assert.Fail($"{lines.Length} disagreements:\n{string.Join('\n', lines.Take(MaxShown))}");
    }
}
