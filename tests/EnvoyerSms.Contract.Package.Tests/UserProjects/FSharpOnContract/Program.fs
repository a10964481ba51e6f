open System.Net.Http
open EnvoyerSms
open EnvoyerSms.Testing

let simulator = EnvoyerSmsSimulator()

let options =
    EnvoyerSmsOptions(BaseAddress = simulator.BaseAddress, Login = simulator.Login, Password = simulator.Password)

task {
    use http = new HttpClient(simulator.CreateHandler())
    use client = new EnvoyerSmsClient(http, options)

    let request =
        SendMessageRequest(Text = "Bonjour", Recipients = [| "33600000001" |], SenderName = "Societe")

    let! sent = client.SendMessageAsync(request)
    let! account = client.GetAccountStatusAsync()
    printfn $"{sent.SmsSent} sent, {account.SmsRemaining} left"
}
|> Async.AwaitTask
|> Async.RunSynchronously
