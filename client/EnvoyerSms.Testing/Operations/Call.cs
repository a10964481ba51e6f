using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Operations;

// One authenticated request, as the operations see it.
internal sealed record Call(World World, Customer Customer, SmsAccount Account, bool IsPost, Fields Fields)
{
    public DateTimeOffset Now { get; } = World.Clock.GetUtcNow();

    public static Call Authenticate(World world, ReceivedRequest request)
    {
        var fields = new Fields(request.Query, request.Form);
        var credentials = Credentials.Read(request.Headers.GetValueOrDefault("Authorization"), fields);
        if (
            credentials is null
            || !world.TryFindCustomer(credentials.Login, credentials.Password, out var customer)
            || !credentials.TryGetAccountId(out var accountId)
            || world.FindAccount(customer, accountId) is not { } account
        )
        {
            throw new RefusedException(EnvoyerSmsErrors.AuthenticationFailed);
        }
        return new Call(world, customer, account, request.Method == "POST", fields);
    }
}
