using System.CommandLine;
using System.Globalization;
using EnvoyerSms;

namespace Quickstart;

// What the command line and the environment say. Without them the program talks to its own simulator.
internal sealed class Arguments
{
    public const int WrongInput = 2;

    private const StringSplitOptions Trim = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
    private const string PasswordVariable = "ENVOYERSMS_PASSWORD";

    private static readonly string[] RecipientsOfTheDocument = ["33600000001", "352000000077"];

    private static readonly Option<string> BaseAddressOption = new("--base-address")
    {
        Description = "Talk to the service at this address instead of the simulator.",
        HelpName = "url",
    };
    private static readonly Option<string> LoginOption = new("--login")
    {
        Description = $"Your login. The password is read from the environment variable {PasswordVariable}.",
        HelpName = "login",
    };
    private static readonly Option<long?> AccountOption = new("--account")
    {
        Description = "Which of your accounts to use, if you have several.",
        HelpName = "id",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                return id;
            result.AddError("--account takes a whole number, as your list of accounts tells it.");
            return null;
        },
    };
    private static readonly Option<string[]> ToOption = new("--to")
    {
        Description = "Mobile numbers to send to, with their country code, such as 33612345678.",
        HelpName = "number",
        AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<bool> YesOption = new("--yes")
    {
        Description =
            "Really send: one SMS for each number now, and a second message for tomorrow that is cancelled at once.",
    };

    public int? ExitCode { get; private init; }
    public Uri? BaseAddress { get; private init; }
    public string? Login { get; private init; }
    public string? Password { get; private init; }
    public long? AccountId { get; private init; }
    public IReadOnlyList<string> Recipients { get; private init; } = RecipientsOfTheDocument;
    public bool MaySend { get; private init; } = true;

    public bool IsRealService => BaseAddress is not null;

    public string HowToSend =>
        Recipients.Count == 0
            ? "Add --to with your numbers, and --yes, to send the example to them."
            : $"Add --yes to send the example to {Recipients.Count} of your numbers, for one SMS each.";

    public static Arguments Read(string[] args)
    {
        var command = new RootCommand("Sends a message, follows it, and cancels another: on a simulator, or for real.")
        {
            BaseAddressOption,
            LoginOption,
            AccountOption,
            ToOption,
            YesOption,
        };
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
        string[] recipients = [.. (options.GetValue(ToOption) ?? []).SelectMany(to => to.Split(',', Trim))];
        var isConfirmed = options.GetValue(YesOption);
        if (options.GetValue(BaseAddressOption) is not { } address)
        {
            return options.Tokens.Count == 0
                ? new Arguments()
                : Wrong("These options are for the real service: say where it is with --base-address.");
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var baseAddress))
            return Wrong($"--base-address takes a whole address, such as {new EnvoyerSmsOptions().BaseAddress}.");
        if (options.GetValue(LoginOption) is not { } login)
            return Wrong("The real service needs your login: add --login.");
        if (Environment.GetEnvironmentVariable(PasswordVariable) is not { Length: > 0 } password)
            return Wrong($"The real service needs your password: set the environment variable {PasswordVariable}.");
        if (isConfirmed && recipients.Length == 0)
            return Wrong("--yes needs to know whom to send to: add --to with your numbers.");
        return new Arguments
        {
            BaseAddress = baseAddress,
            Login = login,
            Password = password,
            AccountId = options.GetValue(AccountOption),
            Recipients = recipients,
            MaySend = isConfirmed,
        };
    }

    private static Arguments Wrong(string sentence) => new() { ExitCode = Screen.Problem(sentence, WrongInput) };
}
