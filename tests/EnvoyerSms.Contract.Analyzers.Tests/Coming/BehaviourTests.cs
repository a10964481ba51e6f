using System.Runtime.Loader;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.TestSupport.Http;

namespace EnvoyerSms.Contract.Analyzers.Tests.Coming;

/// <summary>
/// Changes that compile and do something else: the same code is run with the client of either contract against what either API answers,
/// and what happens then was told at its line.
/// </summary>
public sealed class BehaviourTests
{
    private const string Lent =
        "<library><state>done</state><card><number>77</number><other>x</other></card></library>";

    private const string Card = "<library><state>done</state><card><number>77</number></card></library>";

    private const string Closed = "<library><state>done</state><number>77</number></library>";

    [Fact]
    public Task A_value_that_was_sent_is_refused_and_nothing_is_sent() =>
        Happens(
            "a number must be smaller, as was observed",
            CallSiteRules.NextValueRefused.Id,
            """
            var lent = await client.LendBooksAsync(
                new LendBooksRequest
                {
                    Title = "Emma",
                    Cards = ["33600000001"],
                    Branch = 1,
                    Copies = 9, // told
                }
            );
            return lent.Number;
            """,
            before: new([Lent], "77, 1 request(s)"),
            after: new([Lent], "ApiValidationException, 0 request(s)")
        );

    [Fact]
    public Task A_new_value_falls_through_a_switch() =>
        Happens(
            "a value is new",
            CallSiteRules.NextSwitch.Id,
            """
            var page = await client.ListLoansAsync(Shelf.Novels);
            return page.Loans[0].Shelf switch // told
            {
                { } shelf when shelf == Shelf.Novels => "novels",
                { } shelf when shelf == Shelf.Maps => "maps",
                _ => throw new NotSupportedException(),
            };
            """,
            before: new([Page("novels", "<sum>5</sum>")], "novels, 1 request(s)"),
            after: new([Page("poems", "<sum>5</sum>")], "NotSupportedException, 1 request(s)")
        );

    [Fact]
    public Task A_number_that_may_be_null_makes_null_of_what_is_reckoned_with_it() =>
        Happens(
            "a field may be null",
            CallSiteRules.NextNull.Id,
            """
            var page = await client.ListLoansAsync(Shelf.Novels);
            var sum = page.Sum + 1; // told
            return $"<{sum}>";
            """,
            before: new([Page("novels", "<sum>5</sum>")], "<6>, 1 request(s)"),
            after: new([Page("novels", "")], "<>, 1 request(s)"),
            today: "ApiResponseException, 1 request(s)"
        );

    [Fact]
    public Task What_may_not_be_repeated_is_not_when_the_connection_breaks() =>
        Happens(
            "an operation can no longer be repeated",
            CallSiteRules.NextCall.Id,
            """
            var back = await client.GiveBackAsync("Emma"); // told
            return back.Number;
            """,
            before: new([null, Closed], "77, 2 request(s)"),
            after: new([null, Closed], "ApiTransportException, 1 request(s)")
        );

    [Fact]
    public Task An_error_that_has_another_number_is_not_found_by_the_client_of_today() =>
        Happens(
            "an error has another id",
            CallSiteRules.NextError.Id,
            """
            try
            {
                await client.GetCardAsync();
            }
            catch (LibraryException failure)
            {
                return failure.Error == LibraryErrors.Closed ? "closed" : "who knows"; // told
            }
            return "open";
            """,
            before: new([Failure(4)], "closed, 1 request(s)"),
            after: new([Failure(6)], "closed, 1 request(s)"),
            today: "who knows, 1 request(s)"
        );

    [Fact]
    public Task A_tighter_limit_holds_back_what_went_through() =>
        Happens(
            "the rate limit is tighter",
            CallSiteRules.NextCall.Id,
            """
            for (var call = 0; call < 60; call++)
                await client.GetCardAsync(); // told
            return "all";
            """,
            before: new([Card], "all, 60 request(s)"),
            after: new([Card], "ApiRateLimitException, 50 request(s)")
        );

    /// <param name="today">What the client of today does with what the API of tomorrow answers; null where nothing is answered that it does not know.</param>
    private static async Task Happens(
        string title,
        string told,
        string body,
        Outcome before,
        Outcome after,
        string? today = null
    )
    {
        var change = LibraryChange.Find(title);
        var code = Program(body);

        var found = await new NextProject(LibraryChange.Before, change.After, code).FindAsync(ClientForm.Emitted);

        var lines = code.Split('\n');
        Assert.Contains(
            found,
            one =>
                one.Id == told
                && lines[one.Location.GetLineSpan().StartLinePosition.Line]
                    .EndsWith("// told", StringComparison.Ordinal)
        );
        Assert.Equal(before.Expected, await RunAsync(LibraryChange.Before, code, before.Answers));
        Assert.Equal(after.Expected, await RunAsync(change.After, code, after.Answers));
        if (today is not null)
            Assert.Equal(today, await RunAsync(LibraryChange.Before, code, after.Answers));
    }

    private static async Task<string> RunAsync(string contract, string code, string?[] answers)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        try
        {
            using var image = new MemoryStream(NextProject.Build(contract, code));
            var run = context.LoadFromStream(image).GetType("Program")!.GetMethod("RunAsync")!;
            using var handler = new ScriptedHandler(answers);
            using var http = new HttpClient(handler);
            var outcome = await (Task<string>)run.Invoke(null, [http, new Impatient(), Guid.NewGuid().ToString("N")])!;
            return $"{outcome}, {handler.Requests} request(s)";
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Program(string body) =>
        $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using EnvoyerSms;
            using Town.Library;

            #pragma warning disable CS0618
            public static class Program
            {
                public static async Task<string> RunAsync(HttpClient http, TimeProvider time, string reader)
                {
                    var client = new LibraryClient(http, new LibraryOptions { Reader = reader, Pin = "p", TimeProvider = time });
                    try
                    {
            {{body}}
                    }
                    catch (Exception failure)
                    {
                        return failure.GetType().Name;
                    }
                }
            }
            """;

    private static string Page(string shelf, string sum) =>
        $"<library><state>done</state><loans><count>1</count>{sum}<loan><title>Emma</title><state>1</state><shelf>{shelf}</shelf></loan></loans></library>";

    private static string Failure(int code) =>
        $"<library><state>failed</state><fault><code>{code}</code><words>Closed</words></fault></library>";

    private sealed record Outcome(string?[] Answers, string Expected);

    // Pauses are over at once; the time that a call may take is not.
    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(
                callback,
                state,
                dueTime < TimeSpan.FromSeconds(5) && dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime,
                period
            );
    }
}
