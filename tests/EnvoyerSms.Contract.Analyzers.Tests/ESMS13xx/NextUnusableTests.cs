using System.Globalization;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>A coming contract that cannot be compared: one sentence, where it stands, and nothing else.</summary>
public sealed class NextUnusableTests
{
    private const string Code = """await client.SendMessageAsync("Hello", ["33600000001"], "Sender", ct);""";

    [Fact]
    public async Task The_same_as_today() =>
        await IsRefused(ShippedNext.With(), "2.10.0", "it says the same as the contract of today, version 2.10.0");

    [Fact]
    public async Task An_older_one() =>
        await IsRefused(
            ShippedNext
                .With("- version: 2.10.0", "+ version: 2.9.0")
                .Replace("since: 2.10.0", "since: 2.9.0", StringComparison.Ordinal)
                .Replace("    2.10.0: {", "    2.8.1: {", StringComparison.Ordinal),
            "2.9.0",
            "version 2.9.0 is older than 2.10.0"
        );

    [Fact]
    public async Task One_of_another_api() =>
        await IsRefused(
            ShippedNext.With("- name: EnvoyerSms", "+ name: OtherSms"),
            "OtherSms",
            "it describes OtherSms, and this project uses EnvoyerSms, "
        );

    [Theory]
    [InlineData("")]
    [InlineData("a: [")]
    [InlineData("name: '{0} %$@; <b>'")]
    public async Task No_contract(string text)
    {
        var found = Assert.Single(await Analyze(text));
        Assert.Equal(CallSiteRules.NextUnusable.Id, found.Id);
        Assert.Contains("this is no contract that can be read, ESMS0", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Who_reads_French_is_told_in_French()
    {
        var found = Assert.Single(await Analyze(ShippedNext.With()));
        Assert.Contains("il dit la même chose", found.GetMessage(new CultureInfo("fr-FR")));
    }

    private static async Task IsRefused(string next, string place, string sentence)
    {
        var found = Assert.Single(await Analyze(next));
        Assert.Equal(CallSiteRules.NextUnusable.Id, found.Id);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Contains(sentence, found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(place, next.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    private static async Task<Diagnostic[]> Analyze(string next) =>
        [.. await CallSites.Analyze(CallSites.InMethod(Code), next: next)];
}
