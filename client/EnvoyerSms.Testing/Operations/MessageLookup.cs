using System.Globalization;
using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Operations;

internal static class MessageLookup
{
    // The message that the call names, if it belongs to the account.
    public static StoredMessage Find(Call call)
    {
        var text = call.Fields["messageid"] ?? throw new RefusedException(EnvoyerSmsErrors.MissingParameter);
        return
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && call.World.Messages.Find(call.Account, call.Customer == call.World.Customers.First, id) is { } message
            ? message
            : throw new RefusedException(EnvoyerSmsErrors.UnknownMessage);
    }
}
