namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>A list that is filled, cleaned or handed on after it was made holds what only the program knows.</summary>
public sealed class ChangingListTests
{
    [Theory]
    [InlineData("list.Add(number);")]
    [InlineData("list.AddRange([number]);")]
    [InlineData("list[0] = number;")]
    [InlineData("(list[0], var rest) = (number, 1);")]
    [InlineData("Fill(list);")]
    [InlineData("list.ForEach(item => list.Remove(item));")]
    [InlineData("var alias = list; alias.Add(number);")]
    [InlineData("ICollection<string> alias = list; alias.Add(number);")]
    [InlineData("void Later() => list.Add(number); Later();")]
    public Task A_list_that_may_have_changed_is_not_known(string change) =>
        CallSites.DeclarationsAreAsMarked(
            $$"""
            internal static class Program
            {
                public static Task Run(IEnvoyerSmsClient client, string number, CancellationToken ct)
                {
                    var list = new List<string>();
                    {{change}}
                    return client.SendMessageAsync("Hello", list, "Shop", ct);
                }

                private static void Fill(List<string> list) => list.Add("33600000001");
            }
            """
        );

    [Fact]
    public Task Items_of_an_array_that_are_written_are_not_known() =>
        CallSites.AreAsMarked(
            """
            var numbers = new[] { "06 12 34 56 78" };
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = "33" + numbers[i].Substring(1);
            await client.SendMessageAsync("Hello", numbers, "Shop", ct);
            """
        );

    [Fact]
    public Task A_list_that_is_only_read_is_known() =>
        CallSites.AreAsMarked(
            """
            var numbers = new List<string> { {|ESMS1020:"06 12 34 56 78"|} };
            foreach (var number in numbers)
                Console.WriteLine(number + numbers.Count + numbers[0] + numbers.Contains("x") + numbers.Any());
            await client.SendMessageAsync("Hello", {|ESMS1020:numbers|}, "Shop", ct);
            await client.SendMessageAsync("Hello", [.. numbers], "Shop", ct);
            """
        );

    [Fact]
    public Task A_list_in_a_field_is_known_only_if_nobody_can_add_to_it() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Program
            {
                private static readonly List<string> Filled = new();
                private static readonly IReadOnlyList<string> None = new List<string>();
                private static readonly string[] Numbers = ["06 12 34 56 78"];
                private readonly List<string> _filled = new();

                public async Task Run(IEnvoyerSmsClient client, CancellationToken ct)
                {
                    Filled.Add("33600000001");
                    _filled.Add("33600000001");
                    await client.SendMessageAsync("Hello", Filled, "Shop", ct);
                    await client.SendMessageAsync("Hello", _filled, "Shop", ct);
                    await client.SendMessageAsync("Hello", {|ESMS1030:None|}, "Shop", ct);
                    await client.SendMessageAsync("Hello", {|ESMS1020:Numbers|}, "Shop", ct);
                }
            }
            """
        );
}
