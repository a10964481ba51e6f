using System.Xml.Linq;

namespace EnvoyerSms.Testing.Operations;

internal sealed record KnownOperation(SimulatedOperation Operation, Func<Call, XElement> Run);

internal static class OperationTable
{
    private static readonly Dictionary<string, KnownOperation> ByPath = new(StringComparer.Ordinal)
    {
        ["message/send"] = new(SimulatedOperation.SendMessage, MessageOperations.Send),
        ["message/stats"] = new(SimulatedOperation.GetMessageStats, MessageOperations.GetStats),
        ["message/cancel"] = new(SimulatedOperation.CancelMessage, MessageOperations.Cancel),
        ["account/status"] = new(SimulatedOperation.GetAccountStatus, AccountOperations.GetStatus),
        ["account/getallaccounts"] = new(SimulatedOperation.ListAccounts, AccountOperations.List),
        ["account/create"] = new(SimulatedOperation.CreateAccount, AccountOperations.Create),
        ["account/delete"] = new(SimulatedOperation.DeleteAccount, AccountOperations.Delete),
        ["account/transfer"] = new(SimulatedOperation.TransferSms, AccountOperations.Transfer),
        ["stopsms/activate"] = new(SimulatedOperation.ActivateStopSms, StopSmsOperations.Activate),
        ["stopsms/deactivate"] = new(SimulatedOperation.DeactivateStopSms, StopSmsOperations.Deactivate),
        ["stopsms/check"] = new(SimulatedOperation.CheckStopSms, StopSmsOperations.Check),
        ["response/get"] = new(SimulatedOperation.GetReplies, ReplyOperations.Get),
    };

    public static KnownOperation? Find(string path) => ByPath.GetValueOrDefault(path);
}
