using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Constraints;

internal static partial class ConstraintMessages
{
    public static string PhoneDigits(string where, string value, bool personal) =>
        Fill("{0}{1} {2}.", where, Is(value, personal), PhoneMessages.Reason(EnvoyerSms.PhoneDigits.Check(value)));
}
