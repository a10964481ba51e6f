using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>Requests that are to be sent at a time which a test gives as an expression.</summary>
internal static class Instants
{
    // Whose hour it is, is tested in WallTimeTests; here the hour is.
    private const string AnyZone = "\n#pragma warning disable ESMS1045, ESMS1046\n";

    public static string InRequest(string when) =>
        $$"""new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Societe", SendAt = {{when}} };""";

    public static async Task<IEnumerable<Diagnostic>> Find(string request) =>
        await CallSites.Analyze(CallSites.InMethod(AnyZone + "_ = " + request));

    public static Task AreAsMarked(string when) =>
        CallSites.AreAsMarked(
            $$"""
            {{AnyZone}}
            _ = {{InRequest(when)}}
            static DateTime Max(DateTime first, DateTime second) => first > second ? first : second;
            static DateTime? Later(Func<DateTime> make) => null;
            """
        );
}
