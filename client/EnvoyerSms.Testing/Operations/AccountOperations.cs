using System.Xml.Linq;
using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;
using static EnvoyerSms.Testing.Wire.ResponseText;

namespace EnvoyerSms.Testing.Operations;

internal static class AccountOperations
{
    public static XElement GetStatus(Call call) =>
        new(
            "account",
            Element("sms_remaining", call.Account.Sms),
            Element("api_request_limit", call.Account.RequestLimit)
        );

    public static XElement List(Call call) =>
        new(
            "accounts",
            call.Customer.Accounts.Select(account =>
                Describe("account", account, Element("api_request_limit", account.RequestLimit))
            )
        );

    public static XElement Create(Call call)
    {
        var refusals = new Refusals();
        var request = new CreateAccountRequest { AccountName = call.Fields["accountname"]! };
        refusals.AddBrokenRules(CreateAccountOperation.Definition, request, call);
        refusals.ThrowIfAny();

        var account = call.World.Customers.OpenAccount(call.Customer, request.AccountName);
        return new XElement("account", Element("account_id", account.Id));
    }

    public static XElement Delete(Call call)
    {
        var refusals = new Refusals();
        var id = refusals.ReadInteger(
            call.Fields["deleteaccountid"],
            EnvoyerSmsErrors.DeleteAccountIdMissing,
            EnvoyerSmsErrors.DeleteAccountIdNull,
            EnvoyerSmsErrors.InvalidParameter
        );
        refusals.AddBrokenRules(
            DeleteAccountOperation.Definition,
            new DeleteAccountRequest { DeleteAccountId = id },
            call
        );
        refusals.ThrowIfAny();

        // The document has no detail for an account that is not there.
        if (!call.World.Customers.TryCloseAccount(call.Customer, id))
            throw new RefusedException(EnvoyerSmsErrors.InvalidParameter);
        return new XElement("accounts", call.Customer.Accounts.Select(left => Describe("account", left)));
    }

    public static XElement Transfer(Call call)
    {
        var request = ReadTransfer(call);
        var refusals = new Refusals();
        var debit = call.Customer.FindAccount(request.DebitAccountId);
        var credit = call.Customer.FindAccount(request.CreditAccountId);
        if (debit is null)
            refusals.Add(EnvoyerSmsErrors.DebitAccountUnknown);
        else if (debit.Sms < request.Sms)
            refusals.Add(EnvoyerSmsErrors.DebitAccountNotEnoughSms);
        if (credit is null)
            refusals.Add(EnvoyerSmsErrors.CreditAccountUnknown);
        refusals.ThrowIfAny();

        debit!.Sms -= request.Sms;
        credit!.Sms += request.Sms;
        return new XElement("accounts", Describe("debitaccount", debit), Describe("creditaccount", credit));
    }

    private static TransferSmsRequest ReadTransfer(Call call)
    {
        var fields = call.Fields;
        var refusals = new Refusals();
        if (fields["debitaccountid"] is "" && fields["creditaccountid"] is "")
            refusals.Add(EnvoyerSmsErrors.AccountIdsNull);
        var request = new TransferSmsRequest
        {
            DebitAccountId = refusals.ReadInteger(
                fields["debitaccountid"],
                EnvoyerSmsErrors.DebitAccountIdMissing,
                EnvoyerSmsErrors.DebitAccountIdNull,
                EnvoyerSmsErrors.DebitAccountUnknown
            ),
            CreditAccountId = refusals.ReadInteger(
                fields["creditaccountid"],
                EnvoyerSmsErrors.CreditAccountIdMissing,
                EnvoyerSmsErrors.CreditAccountIdNull,
                EnvoyerSmsErrors.CreditAccountUnknown
            ),
            Sms = refusals.ReadInteger(
                fields["sms"],
                EnvoyerSmsErrors.SmsMissing,
                EnvoyerSmsErrors.SmsNull,
                EnvoyerSmsErrors.SmsNotPositive
            ),
        };
        refusals.AddBrokenRules(TransferSmsOperation.Definition, request, call);
        refusals.ThrowIfAny();
        return request;
    }

    private static XElement Describe(string name, SmsAccount account, params XElement[] more) =>
        new(
            name,
            Element("account_id", account.Id),
            Element("account_name", account.Name),
            Element("sms_remaining", account.Sms),
            more
        );
}
