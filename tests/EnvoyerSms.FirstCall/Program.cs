// Sends one message and prints how many methods had been compiled when the reply was there.
// Arguments: who sends it (bare, client, and since the host started: registered, warm), the address of the API, login and password.
// With DOTNET_JitDisasmSummary=1 the compiler lists them on the standard output, so the count goes to the standard error.
using System.Runtime;
using EnvoyerSms.FirstCall;

var (address, login, password) = (new Uri(args[1]), args[2], args[3]);
var before = 0L;
var isSent = args[0] switch
{
    "bare" => await BareSender.SendAsync(address, login, password),
    "client" => await ClientSender.SendAsync(address, login, password),
    _ => await RegisteredSender.SendAsync(
        address,
        login,
        password,
        isWarm: args[0] == "warm",
        started: () => before = JitInfo.GetCompiledMethodCount()
    ),
};
var compiled = JitInfo.GetCompiledMethodCount() - before;
Console.Error.WriteLine(isSent ? compiled : -1);
