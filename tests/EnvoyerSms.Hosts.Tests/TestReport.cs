using System.Globalization;
using System.Xml.Linq;

namespace EnvoyerSms.Hosts.Tests;

/// <summary>What a program of tests reports, in xunit's own format.</summary>
/// <param name="Passed">How many tests passed.</param>
/// <param name="Skipped">How many were skipped.</param>
/// <param name="Failures">Each test that failed, with what it says.</param>
internal sealed record TestReport(int Passed, int Skipped, IReadOnlyList<string> Failures)
{
    public static TestReport Read(string file)
    {
        var root = XDocument.Load(file).Root!;
        return new TestReport(Sum(root, "passed"), Sum(root, "skipped"), [.. Failed(root), .. Errors(root)]);
    }

    /// <summary>No test failed, and so many ran.</summary>
    public void AssertPassed(int atLeast)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{Passed} passed, {Skipped} skipped");
        Assert.True(Failures.Count == 0, string.Join("\n", Failures));
        Assert.InRange(Passed, atLeast, int.MaxValue);
    }

    private static int Sum(XElement root, string attribute) =>
        root.Elements("assembly").Sum(assembly => Number(assembly, attribute));

    private static int Number(XElement element, string attribute) =>
        int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Failed(XElement root) =>
        root.Descendants("test")
            .Where(test => test.Attribute("result")?.Value == "Fail")
            .Select(test => $"{test.Attribute("name")?.Value}: {test.Element("failure")?.Element("message")?.Value}");

    private static IEnumerable<string> Errors(XElement root) =>
        root.Descendants("error").Select(error => $"{error.Attribute("name")?.Value}: {error.Value}");
}
