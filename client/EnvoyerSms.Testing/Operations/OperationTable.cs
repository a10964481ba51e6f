using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;

namespace EnvoyerSms.Testing.Operations;

internal delegate XElement SimulatedOperation(Call call);

internal static class OperationTable
{
    private static readonly Dictionary<string, SimulatedOperation> ByPath = new(StringComparer.Ordinal)
    {
        ["message/send"] = MessageOperations.Send,
        ["message/stats"] = MessageOperations.GetStats,
        ["message/cancel"] = MessageOperations.Cancel,
        ["account/status"] = AccountOperations.GetStatus,
        ["account/getallaccounts"] = AccountOperations.List,
        ["account/create"] = AccountOperations.Create,
        ["account/delete"] = AccountOperations.Delete,
        ["account/transfer"] = AccountOperations.Transfer,
        ["stopsms/activate"] = StopSmsOperations.Activate,
        ["stopsms/deactivate"] = StopSmsOperations.Deactivate,
        ["stopsms/check"] = StopSmsOperations.Check,
        ["response/get"] = ReplyOperations.Get,
    };

    public static bool TryFind(string path, [NotNullWhen(true)] out SimulatedOperation? operation) =>
        ByPath.TryGetValue(path, out operation);
}
