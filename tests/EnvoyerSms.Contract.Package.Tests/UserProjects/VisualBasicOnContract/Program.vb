Imports System.Net.Http
Imports EnvoyerSms
Imports EnvoyerSms.Testing

Module Program
    Sub Main()
        Dim simulator = New EnvoyerSmsSimulator()
        Dim options = New EnvoyerSmsOptions With {
            .BaseAddress = simulator.BaseAddress,
            .Login = simulator.Login,
            .Password = simulator.Password
        }
        Using http = New HttpClient(simulator.CreateHandler()), client = New EnvoyerSmsClient(http, options)
            Dim account = client.GetAccountStatusAsync().GetAwaiter().GetResult()
            Console.WriteLine($"{account.SmsRemaining} SMS")
        End Using
    End Sub
End Module
