using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.Operations;

// One authenticated request, as the operations see it.
internal sealed record Call(World World, Customer Customer, SmsAccount Account, bool IsPost, Fields Fields)
{
    public DateTimeOffset Now { get; } = World.Clock.GetUtcNow();

    public static Call Authenticate(World world, ApiRequest request)
    {
        var caller =
            Credentials.Read(request) is { } credentials && world.Customers.Find(credentials) is { } found
                ? found
                : throw new RefusedException(EnvoyerSmsErrors.AuthenticationFailed);
        return new Call(world, caller.Customer, caller.Account, request.Method == "POST", request.Fields);
    }
}
