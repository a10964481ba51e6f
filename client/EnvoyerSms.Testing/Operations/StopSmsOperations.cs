using System.Xml.Linq;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;
using static EnvoyerSms.Testing.Wire.ResponseText;

namespace EnvoyerSms.Testing.Operations;

internal static class StopSmsOperations
{
    public static XElement Activate(Call call)
    {
        var number = ReadNumber(
            call,
            ActivateStopSmsOperation.Definition,
            static number => new ActivateStopSmsRequest { PhoneNumber = number }
        );
        call.Customer.StoppedNumbers.Add(number);
        return Describe(number);
    }

    public static XElement Deactivate(Call call)
    {
        var number = ReadNumber(
            call,
            DeactivateStopSmsOperation.Definition,
            static number => new DeactivateStopSmsRequest { PhoneNumber = number }
        );
        call.Customer.StoppedNumbers.Remove(number);
        return Describe(number);
    }

    public static XElement Check(Call call)
    {
        var number = ReadNumber(
            call,
            CheckStopSmsOperation.Definition,
            static number => new CheckStopSmsRequest { PhoneNumber = number }
        );
        var status = call.Customer.StoppedNumbers.Contains(number) ? StopSmsStatus.Active : StopSmsStatus.Inactive;
        return Describe(number, Element("stop_sms_status_id", (long)status));
    }

    private static string ReadNumber<TRequest, TResponse>(
        Call call,
        ApiOperation<TRequest, TResponse> operation,
        Func<string, TRequest> create
    )
        where TRequest : class
        where TResponse : class
    {
        var number = call.Fields["phonenumber"];
        var refusals = new Refusals();
        refusals.AddBrokenRules(operation, create(number!), call);
        refusals.ThrowIfAny();

        var digits = PhoneDigits.Normalize(number!);
        if (!call.Customer.ContactedNumbers.Contains(digits))
            refusals.Add(EnvoyerSmsErrors.NumberNeverContacted, number!);
        refusals.ThrowIfAny();
        return digits;
    }

    private static XElement Describe(string number, params XElement[] more) =>
        new("stopsms", Element("phone_number", number), more);
}
