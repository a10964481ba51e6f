using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace Probe;

/// <summary>What the command line says. Credentials are never there: other users of the machine can read it.</summary>
internal sealed class Arguments
{
    public const int WrongInput = 2;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mmzzz";

    private static readonly Option<bool> RealOption = new("--real") { Description = $"{Sentences.Help.Real}" };
    private static readonly Option<long?> MessageOption = new("--message")
    {
        Description = $"{Sentences.Help.Message}",
        HelpName = "id",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return id;
            result.AddError($"{Sentences.Wrong.Message}");
            return null;
        },
    };
    private static readonly Option<DateTimeOffset?> SentOption = new("--sent")
    {
        Description = $"{Sentences.Help.Sent}",
        HelpName = "time",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var culture = CultureInfo.InvariantCulture;
            if (DateTimeOffset.TryParseExact(text, TimeFormat, culture, DateTimeStyles.None, out var time))
                return time;
            result.AddError($"{Sentences.Wrong.Sent}");
            return null;
        },
    };
    private static readonly Option<bool> SendOption = new("--send") { Description = $"{Sentences.Help.Send}" };
    private static readonly Option<bool> YesOption = new("--yes") { Description = $"{Sentences.Help.Yes}" };
    private static readonly Option<string?> OutputOption = new("--output")
    {
        Description = $"{Sentences.Help.Output}",
        HelpName = "file",
    };

    public int? ExitCode { get; private init; }
    public bool IsReal { get; private init; }
    public long? Message { get; private init; }
    public DateTimeOffset? SentAt { get; private init; }
    public bool Sends { get; private init; }
    public bool IsConfirmed { get; private init; }
    public string? Output { get; private init; }

    public static Arguments Read(string[] args)
    {
        var command = new RootCommand($"{Sentences.Help.Program}")
        {
            RealOption,
            MessageOption,
            SentOption,
            SendOption,
            YesOption,
            OutputOption,
        };
        command.Options.OfType<HelpOption>().Single().Description = $"{Sentences.Help.Show}";
        var parsed = command.Parse(args);
        if (parsed.Errors is [var error, ..])
            return Wrong(error.Message);

        Arguments? read = null;
        command.SetAction(result => (read = FromOptions(result)).ExitCode ?? 0);
        var exitCode = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        // Help and version do not reach our action.
        return read ?? new Arguments { ExitCode = exitCode };
    }

    private static Arguments FromOptions(ParseResult options)
    {
        var read = new Arguments
        {
            IsReal = options.GetValue(RealOption),
            Message = options.GetValue(MessageOption),
            SentAt = options.GetValue(SentOption),
            Sends = options.GetValue(SendOption),
            IsConfirmed = options.GetValue(YesOption),
            Output = options.GetValue(OutputOption),
        };
        return read switch
        {
            { Output: { } path } when string.IsNullOrWhiteSpace(path) => Wrong($"{Sentences.Wrong.Output}"),
            { IsReal: false, Message: not null } => Wrong($"{Sentences.Wrong.MessageOfSimulation}"),
            { Message: null, SentAt: not null } => Wrong($"{Sentences.Wrong.SentWithoutMessage}"),
            { Sends: false, IsConfirmed: true } => Wrong($"{Sentences.Wrong.YesWithoutSend}"),
            _ => read,
        };
    }

    private static Arguments Wrong(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return new Arguments { ExitCode = WrongInput };
    }
}
