// All that the API does, from a native program: no runtime to install, started in milliseconds.
//
//   dotnet run --project client/EnvoyerSms.Simulator                       prints its address
//   dotnet publish samples/NativeAot --output native
//   native/NativeAot http://127.0.0.1:5000/api/ 33600000000      the password is in ENVOYERSMS_PASSWORD
using EnvoyerSms;

if (args is not [var address, var login])
{
    Console.Error.WriteLine(
        "Two arguments: the address of the API and the login. ENVOYERSMS_PASSWORD holds the password."
    );
    return 2;
}

using var client = EnvoyerSmsClient.Create(
    new EnvoyerSmsOptions
    {
        BaseAddress = new Uri(address),
        Login = login,
        Password = Environment.GetEnvironmentVariable("ENVOYERSMS_PASSWORD"),
    }
);

var status = await client.GetAccountStatusAsync();
Console.WriteLine($"GetAccountStatus   {status.SmsRemaining} SMS left");

var sent = await client.SendMessageAsync(
    new SendMessageRequest
    {
        Text = "Ceci est un test",
        Recipients = ["+33 6 00 00 00 01", "+33 6 00 00 00 02"],
        SenderName = "Societe",
        AllowReplies = true,
    }
);
Console.WriteLine($"SendMessage        message {sent.MessageId}, {sent.SmsSent} SMS");

var stats = await client.GetMessageStatsAsync(sent.MessageId);
Console.WriteLine($"GetMessageStats    {stats.Recipients.Count} recipients, {stats.InProgress} in progress");

var replies = await client.GetRepliesAsync(sent.MessageId);
Console.WriteLine($"GetReplies         {replies.Total} replies");

var later = await client.SendMessageAsync(
    new SendMessageRequest
    {
        Text = "Votre rendez-vous est demain",
        Recipients = ["+33600000001"],
        SenderName = "Societe",
        SendAt = DateTimeOffset.UtcNow.AddDays(30),
    }
);
var cancelled = await client.CancelMessageAsync(later.MessageId);
Console.WriteLine($"CancelMessage      {cancelled.RecreditedSms} SMS given back");

var created = await client.CreateAccountAsync("Agence");
Console.WriteLine($"CreateAccount      account {created.AccountId}");

var accounts = (await client.ListAccountsAsync()).Accounts;
Console.WriteLine($"ListAccounts       {accounts.Count} accounts");

var transfer = await client.TransferSmsAsync(
    new()
    {
        DebitAccountId = accounts[0].AccountId,
        CreditAccountId = created.AccountId,
        Sms = 1,
    }
);
Console.WriteLine($"TransferSms        {transfer.CreditAccount?.SmsRemaining} SMS in the new account");

var left = (await client.DeleteAccountAsync(created.AccountId)).Accounts;
Console.WriteLine($"DeleteAccount      {left.Count} accounts left");

var stopped = await client.ActivateStopSmsAsync("+33600000001");
Console.WriteLine($"ActivateStopSms    {stopped.PhoneNumber?.Length} digits");

var check = await client.CheckStopSmsAsync("+33600000001");
Console.WriteLine($"CheckStopSms       {check.Status}");

var resumed = await client.DeactivateStopSmsAsync("+33600000001");
Console.WriteLine($"DeactivateStopSms  {resumed.PhoneNumber?.Length} digits");
return 0;
