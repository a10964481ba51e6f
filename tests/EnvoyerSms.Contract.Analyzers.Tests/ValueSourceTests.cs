using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class ValueSourceTests
{
    [Fact]
    public Task The_right_side_takes_the_place_of_null() =>
        CallSites.AreAsMarked(
            """
            string? none = null;
            await client.SendMessageAsync(none ?? "Hello", ["33600000001"], none ?? {|ESMS1002:"ab"|}, ct);
            """
        );

    [Fact]
    public async Task A_member_that_a_user_adds_is_none_of_the_contract()
    {
        var found = await CallSites.Analyze(
            CallSites.InFile(
                """
                namespace EnvoyerSms
                {
                    public sealed partial record CancelMessageRequest
                    {
                        public long MESSAGEID { get; init; }
                    }
                }

                internal static class Program
                {
                    public static Task Run(IEnvoyerSmsClient client) => client.CancelMessageAsync(-1);

                    public static Task Again(IEnvoyerSmsClient client) =>
                        client.CancelMessageAsync(new CancelMessageRequest { MESSAGEID = -3, MessageId = -2 });
                }
                """
            ),
            besideSources: true
        );
        Assert.Equal(
            ["ESMS1010 at -1", "ESMS1010 at -2"],
            found.Select(diagnostic => $"{diagnostic.Id} at {Code(diagnostic)}").Order()
        );

        static string Code(Diagnostic diagnostic) =>
            diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
    }

    [Fact]
    public Task What_an_operator_of_others_makes_of_a_value_is_not_known() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal readonly record struct Cleaned(string Text)
            {
                public static implicit operator Cleaned(string text) => new(text.Replace(" ", ""));

                public static implicit operator string(Cleaned cleaned) => cleaned.Text;

                public static SendMessageRequest Request(SendMessageRequest request) =>
                    request with { SenderName = (Cleaned)"Ma Soc" };
            }
            """
        );

    [Fact]
    public Task A_list_that_is_only_read_is_what_it_was_made_with() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Sender(IEnvoyerSmsClient client)
            {
                private static readonly string[] Plain = { "nobody" };
                private static readonly List<string> Team = new() { "nobody" };

                public async Task Send()
                {
                    var list = new List<string> { "nobody" };
                    foreach (var number in list)
                        Console.WriteLine(number + list.Count + list[0] + list.Contains(number) + list.Any());
                    await client.SendMessageAsync("Hello", {|ESMS1021:list|}, "Societe");
                    await client.SendMessageAsync("Hello", {|ESMS1021:Plain|}, "Societe");
                    await client.SendMessageAsync("Hello", {|ESMS1021:Team|}, "Societe");
                }
            }
            """
        );

    [Fact]
    public Task What_a_template_holds_is_wrong_once_it_is_sent_itself() =>
        CallSites.AreAsMarked(
            """
            var blank = new SendMessageRequest { Text = {|ESMS1001:""|}, Recipients = ["33600000001"], SenderName = "Societe" };
            await client.SendMessageAsync(blank with { Text = "Hello" }, ct);
            await client.SendMessageAsync(blank, ct);
            var kept = new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = {|ESMS1004:"é_é"|} };
            await client.SendMessageAsync(kept with { Text = "Bye" }, ct);
            """
        );

    [Fact]
    public Task A_blank_that_a_call_returns_the_task_of_is_sent() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal static class Sender
            {
                public static Task Send(IEnvoyerSmsClient client) => client.SendMessageAsync({|ESMS1001:""|}, {|ESMS1030:[]|}, "Societe");
            }
            """
        );

    [Fact]
    public Task A_function_behind_a_return_is_called_before_it() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal static class Sender
            {
                public static Task Send(IEnvoyerSmsClient client)
                {
                    return Stats();

                    Task Stats() => client.GetMessageStatsAsync({|ESMS1010:0|});
                }
            }
            """
        );

    [Fact]
    public Task What_an_init_accessor_may_write_is_not_known() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Sender
            {
                private readonly string _name = "Ma Soc";

                public string Name { init => _name = value; }

                public Task Send(IEnvoyerSmsClient client) => client.SendMessageAsync("Hello", ["33600000001"], _name);
            }
            """
        );
}
