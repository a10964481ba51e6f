namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>That clients use an account: one object for all of them, alive as long as one of their tokens is.</summary>
/// <param name="account">The account.</param>
internal sealed class AccountUse(AccountWindow account)
{
    public readonly AccountWindow Account = account;
}
