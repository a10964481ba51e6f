using EnvoyerSms.TestSupport.Secrets;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>The values whose ways are followed.</summary>
internal static class Canaries
{
    public static Canary Login { get; } = new("login", "cn4ry.login", "cn4ry.login", IsSecret: true);
    public static Canary Password { get; } = new("password", "Cn4ryPass wörd+%26/é", "Cn4ryPass", IsSecret: true);
    public static Canary Account { get; } = new("account", "987654321012345", "987654321012345", IsSecret: true);
    public static Canary Text { get; } = new("text", "Bonjour Cn4ryText, c'est l'été", "Cn4ryText");
    public static Canary Number { get; } = new("number", "33698765432", "698765432");
    public static Canary OtherNumber { get; } = new("other number", "33687651234", "687651234");
    public static Canary Reply { get; } = new("text of a reply", "Cn4ryReply", "Cn4ryReply");

    public static IReadOnlyList<Canary> All { get; } = [Login, Password, Account, Text, Number, OtherNumber, Reply];

    public static IEnumerable<Canary> Secrets { get; } = All.Where(canary => canary.IsSecret);

    /// <summary>All of them, as a server writes them that says what it was sent.</summary>
    public static string Echo { get; } =
        $"/api/message/send?login={Login.Value}&amp;password={Uri.EscapeDataString(Password.Value)}&amp;accountid={Account.Value}&amp;text={Uri.EscapeDataString(Text.Value)}&amp;recipients={Number.Value},{OtherNumber.Value}";

    public static void Fill(EnvoyerSmsOptions options)
    {
        options.Login = Login.Value;
        options.Password = Password.Value;
        options.AccountId = long.Parse(Account.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    public static SendMessageRequest Request { get; } =
        new()
        {
            Text = Text.Value,
            Recipients = [Number.Value, OtherNumber.Value],
            SenderName = "Societe",
        };

    /// <summary>What the rules refuse, told without its values.</summary>
    public static SendMessageRequest WrongRequest { get; } =
        Request with
        {
            Text = Text.Value + new string('!', 160),
            Recipients = ["0" + Number.Core, Number.Value, Number.Value, OtherNumber.Value + "x"],
        };

    /// <summary>What is sent, with a word of advice in the log.</summary>
    public static SendMessageRequest OddRequest { get; } = Request with { Text = "Cn4ryText e\u0301te\u0301" };
}
