using System.CommandLine;
using System.Globalization;
using EnvoyerSms.Contract.Tool.Commands;

namespace EnvoyerSms.Contract.Tool;

/// <summary>The command <c>apicontract</c>: from its arguments to its exit code.</summary>
internal static class ContractTool
{
    public static async Task<int> RunAsync(string[] arguments, ToolHost host, CancellationToken cancellation = default)
    {
        // Asked before all else: help and the slips of the command line are told in it too.
        var culture = Languages.Asked(arguments) ?? host.Culture;
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        var speech = new Speech(culture);
        try
        {
            // A reason may begin with an @: no file is read for it.
            var asWritten = new ParserConfiguration { ResponseFileTokenReplacer = null };
            var parsed = new CommandLine(host with { Culture = culture }, speech).Root.Parse(arguments, asWritten);
            // The last one is about the word that is wrong; before it may stand that none was right.
            if (parsed.Errors is [.., var slip])
            {
                await host.Error.WriteLineAsync(Generator.Comparison.ShownText.OnOneLine(slip.Message));
                return ExitCodes.Unusable;
            }
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = host.Out,
                    Error = host.Error,
                },
                cancellation
            );
        }
        catch (UnusableException unusable)
        {
            await host.Error.WriteLineAsync(speech.Say(unusable.Reason));
            return ExitCodes.Unusable;
        }
        catch (OperationCanceledException)
        {
            // Whoever stops it knows.
            return ExitCodes.Unusable;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync(Generator.Comparison.ShownText.OnOneLine(problem.Message));
            return ExitCodes.Unusable;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
