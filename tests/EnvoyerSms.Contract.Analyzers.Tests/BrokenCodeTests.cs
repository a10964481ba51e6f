using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>Analyzers run while code is typed: whatever stands there, they come to an end and throw nothing.</summary>
public sealed class BrokenCodeTests
{
    private static int Rounds => Environment.GetEnvironmentVariable("CI") == "true" ? 60 : 20;

    [Theory]
    [InlineData("string", "A + \"x\"", "client.SendMessageAsync(A, [\"33600000001\"], \"Shop\")")]
    [InlineData(
        "string",
        "B + \"x\"; public static readonly string B = $\"{A}y\"",
        "client.SendMessageAsync(A, [B], B)"
    )]
    [InlineData("string", "Other.B + \"x\"", "client.SendMessageAsync(A, [Other.B], \"Shop\")")]
    [InlineData("string[]", "[.. A]", "client.SendMessageAsync(\"Hello\", A, \"Shop\")")]
    [InlineData("string[]", "new List<string>(A).ToArray()", "client.SendMessageAsync(\"Hello\", A, \"Shop\")")]
    [InlineData("TimeSpan", "-A", "client.SendMessageAsync(Later(new DateTimeOffset(2030, 1, 1, 1, 1, 1, A)))")]
    [InlineData("DateTime", "new DateTimeOffset(A).DateTime", "client.SendMessageAsync(Later(A))")]
    [InlineData(
        "DateTimeOffset",
        "new DateTimeOffset(B); static readonly DateTime B = DateTime.SpecifyKind(B, 0)",
        "client.SendMessageAsync(Later(A))"
    )]
    public async Task Fields_that_begin_with_themselves_are_not_known(string type, string value, string call)
    {
        var found = await CallSites.Analyze(
            CallSites.InFile(
                $$"""
                internal static class Program
                {
                    public static readonly {{type}} A = {{value}};

                    public static Task Run(IEnvoyerSmsClient client) => {{call}};

                    private static SendMessageRequest Later(DateTimeOffset time) =>
                        new() { Text = "Hello", Recipients = ["33600000001"], SenderName = "Shop", SendAt = time };
                }

                internal static class Other
                {
                    public static readonly string B = "" + Program.A;
                }
                """
            )
        );
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public async Task A_sum_of_thousands_of_terms_is_read()
    {
        var sum = string.Concat(Enumerable.Repeat(" + x", 4000));
        await CallSites.AreAsMarked(
            $$"""var x = ct.ToString(); await client.SendMessageAsync({|ESMS1050:"{{new string('a', 161)}}"{{sum}}|}, ["33600000001"], "Shop", ct);"""
        );
    }

    [Theory]
    [InlineData("var x = await x; await client.GetRepliesAsync(x.MessageId);")]
    [InlineData("string x = x + \"a\"; await client.SendMessageAsync(x, [x, .. x], x);")]
    [InlineData("string x = $\"{y}\"; string y = $\"{x}\"; await client.SendMessageAsync(x, [y], x);")]
    [InlineData("const string x = y; const string y = x; await client.SendMessageAsync(x, [y], x + y);")]
    [InlineData("string[] x = [.. x]; await client.SendMessageAsync(\"a\", x, \"Shop\");")]
    [InlineData("var x = x with { Text = \"\" }; await client.SendMessageAsync(x);")]
    [InlineData(
        "var t = -t; await client.SendMessageAsync(new() { SendAt = new DateTimeOffset(2030, 1, 1, 1, 1, 1, t) });"
    )]
    [InlineData("await client.SendMessageAsync(")]
    [InlineData("await client.SendMessageAsync(text: , recipients: [, ], senderName);")]
    [InlineData(
        "await client.SendMessageAsync(new SendMessageRequest { Text = , Recipients = [ .. ], SenderName = \"ab);"
    )]
    [InlineData(
        "await client.SendMessageAsync(new SendMessageRequest { SendAt = new DateTime(2027, , 30), Nothing = 1, = 2 });"
    )]
    [InlineData("await client.SendMessageAsync($\"{}\", [$\"{\"], $\"\");")]
    [InlineData(
        "Func<int, int> f = x => x(x); while (true) { try { await client.SendMessageAsync(f); } catch (ApiException) when { } }"
    )]
    [InlineData("for (;;) try { client.; } catch { } finally")]
    [InlineData("client.SendMessageAsync(default, default, default, default, default).; new SendMessageRequest")]
    [InlineData(
        "EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Password = , BaseAddress = new Uri(), Authentication = . });"
    )]
    public Task Code_that_is_being_typed_is_no_trouble(string statements) =>
        CallSites.AnalyzeBroken(CallSites.InMethod(statements));

    // As code looks while somebody deletes and moves it.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Code_that_lost_any_tokens_is_no_trouble(int seed)
    {
        var random = new Random(seed);
        var tokens = CSharpSyntaxTree
            .ParseText(CallSites.InFile(Sample), cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens()
            .ToArray();
        var first = Array.FindIndex(tokens, token => token.IsKind(SyntaxKind.ClassKeyword));
        for (var round = 0; round < Rounds; round++)
        {
            var left = tokens.Select(token => token.ToFullString()).ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var place = random.Next(first, left.Length);
                left[place] = random.Next(3) == 0 ? left[random.Next(first, left.Length)] : "";
            }
            await CallSites.AnalyzeBroken(string.Concat(left));
        }
    }

    private const string Sample = """
        internal static class Program
        {
            private const string Shop = "Shop", Long = Shop + "x y z";
            private static readonly string Begin = $"Hello {Shop}", Twice = Begin + Begin;
            private static readonly IReadOnlyList<string> Numbers = ["33600000001", .. new List<string> { "0612345678" }];
            private static readonly DateTime Day = new(2027, 2, 30, 9, 61, 0);

            public static async Task Run(IEnvoyerSmsClient client, bool flag, string text = "Good", CancellationToken ct = default)
            {
                var list = new List<string>(Numbers) { "+33 6", "33600000001" };
                list.Add(text);
                var span = -TimeSpan.FromHours(2);
                var time = new DateTimeOffset(Day, span);
                var request = new SendMessageRequest
                {
                    Text = flag ? Twice : $"{text}{Begin}" + new string('x', 150),
                    Recipients = flag ? list : Numbers.ToArray(),
                    SenderName = text switch { "a" => "Société", null => throw new InvalidOperationException(), _ => Long },
                    SendAt = flag ? time : DateTime.ParseExact("30/02/2027", "dd/MM/yyyy", CultureInfo.InvariantCulture).AddHours(1),
                    AllowLongMessage = flag,
                    AllowTruncation = true,
                    AllowAllNumbers = true,
                };
                var sent = await client.SendMessageAsync(request with { Tag = nameof(Run), AddStopSms = !flag }, ct).ConfigureAwait(false);
                await client.GetRepliesAsync(new GetRepliesRequest { MessageId = sent.MessageId, Offset = -1 }, ct);
                _ = client.TransferSmsAsync(new() { DebitAccountId = 7, CreditAccountId = 7, Sms = 0 }, ct);
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    try
                    {
                        await client.SendMessageAsync("Hello", ["33600000001", "0612345678"], "Shop", ct);
                        break;
                    }
                    catch (ApiException error) when (attempt < 2)
                    {
                        Console.WriteLine(error.Message);
                    }
                    catch { }
                }
                using var other = EnvoyerSmsClient.Create(new EnvoyerSmsOptions
                {
                    Login = "33600000000",
                    Password = "secret",
                    BaseAddress = new Uri("http://localhost/"),
                    Authentication = EnvoyerSmsAuthentication.Query,
                    Method = ApiMethod.Get,
                });
                await Task.WhenAll(list.Select(item => other.CheckStopSmsAsync(item, ct)));
                Func<Task> later = async () => await other.SendMessageAsync("Hello", Enumerable.Repeat("33600000001", 101).ToList(), "Shop");
                await later();
            }
        }
        """;
}
