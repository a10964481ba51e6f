using System.Globalization;
using EnvoyerSms.Testing.Model;
using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Operations;

// Which numbers a request is about: those that it names, and the recipients of the message that it names.
internal static class Concern
{
    public static bool Has(World world, Fields fields, string number) =>
        Numbers(world, fields).Any(named => PhoneNumbers.Normalize(named) == number);

    private static IEnumerable<string> Numbers(World world, Fields fields)
    {
        var named = fields["recipients"]?.Split(',') ?? [];
        if (fields["phonenumber"] is { } asked)
            named = [.. named, asked];
        var message = long.TryParse(fields["messageid"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? world.Messages.TryGet(id)
            : null;
        return message is null ? named : named.Concat(message.Recipients.Select(recipient => recipient.Number));
    }
}
