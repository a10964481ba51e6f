using System.Globalization;
using System.Text;

namespace EnvoyerSms.Benchmarks.Compiler;

/// <summary>Code of the kind that projects are made of, in files of 500 lines.</summary>
internal static class SampleCode
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using EnvoyerSms;

        """;

    public static IEnumerable<string> Of(CompiledProject project) =>
        project switch
        {
            CompiledProject.NoCall => Enumerable.Range(0, 200).Select(Ordinary),
            _ => Enumerable.Range(0, 100).Select(Calling),
        };

    private static string Ordinary(int file)
    {
        var code = new StringBuilder(Usings);
        code.Append(CultureInfo.InvariantCulture, $"namespace Ordinary.Part{file};\n");
        for (var type = 0; type < 20; type++)
        {
            code.Append(
                CultureInfo.InvariantCulture,
                $$"""
                public sealed record Order{{type}}(long Id, string Name, IReadOnlyList<string> Lines, decimal Total);

                public sealed class OrderService{{type}}
                {
                    private readonly Dictionary<long, Order{{type}}> _orders = new();

                    public async Task<Order{{type}}> AddAsync(string name, IEnumerable<string> lines, CancellationToken ct)
                    {
                        await Task.Delay(1, ct).ConfigureAwait(false);
                        var order = new Order{{type}}(_orders.Count + 1, name.Trim(), lines.ToList(), Total(lines));
                        _orders[order.Id] = order with { Name = $"{order.Id}: {order.Name}" };
                        return order;
                    }

                    public IEnumerable<string> Report() =>
                        _orders.Values.Where(order => order.Total > 10).OrderBy(order => order.Name).Select(order => string.Concat(order.Name, " ", order.Lines.Count));

                    private static decimal Total(IEnumerable<string> lines)
                    {
                        var total = 0m;
                        foreach (var line in lines)
                            total += line.Length switch { 0 => 0m, < 10 => 1.5m, _ => line.Split(',').Length };
                        return Math.Round(total, 2);
                    }
                }

                """
            );
        }
        return code.ToString();
    }

    private static string Calling(int file)
    {
        var code = new StringBuilder(Usings);
        code.Append(
            CultureInfo.InvariantCulture,
            $"namespace Calling.Part{file};\npublic sealed class Calls(IEnvoyerSmsClient client)\n{{\n"
        );
        for (var method = 0; method < 25; method++)
        {
            code.Append(
                CultureInfo.InvariantCulture,
                $$"""
                    public async Task<long> Call{{method}}Async(string name, CancellationToken ct)
                    {
                        var sent = await client.SendMessageAsync($"Bonjour {name}, votre commande {{method}} est là.", ["33600000001", "33600000002"], "Societe", ct).ConfigureAwait(false);
                        var request = new SendMessageRequest { Text = "Votre code est " + {{method}}, Recipients = new[] { "33600000001" }, SenderName = "Societe", Tag = "Code{{method}}", AddStopSms = true };
                        await client.SendMessageAsync(request, ct).ConfigureAwait(false);
                        var stats = await client.GetMessageStatsAsync(sent.MessageId, ct).ConfigureAwait(false);
                        await client.TransferSmsAsync(new() { DebitAccountId = 1, CreditAccountId = 2, Sms = {{method
                    + 1}} }, ct).ConfigureAwait(false);
                        return stats.Delivered;
                    }

                """
            );
        }
        return code.Append("}\n").ToString();
    }
}
