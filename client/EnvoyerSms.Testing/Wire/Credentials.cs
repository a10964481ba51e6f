using System.Globalization;
using System.Text;

namespace EnvoyerSms.Testing.Wire;

// The caller's credentials: from the Basic header, otherwise from the fields of form and query.
internal sealed record Credentials(string Login, string Password, string? AccountId)
{
    private const string BasicPrefix = "Basic ";

    public static Credentials? Read(ApiRequest request)
    {
        var fields = request.Fields;
        if (request.Headers.GetValueOrDefault("Authorization") is { } authorization)
            return ReadBasic(authorization);
        return fields["login"] is { } login && fields["password"] is { } password
            ? new Credentials(login, password, fields["accountid"])
            : null;
    }

    public bool TryGetAccountId(out long? id)
    {
        id = null;
        if (string.IsNullOrEmpty(AccountId))
            return true;
        if (!long.TryParse(AccountId, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        id = number;
        return true;
    }

    // "login:password" or "login:password:account"; a fourth part can only be a mistake.
    private static Credentials? ReadBasic(string authorization)
    {
        if (!authorization.StartsWith(BasicPrefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[BasicPrefix.Length..].Trim(), bytes, out var length))
            return null;
        return Encoding.UTF8.GetString(bytes, 0, length).Split(':') switch
        {
            [var login, var password] => new Credentials(login, password, null),
            [var login, var password, var account] => new Credentials(login, password, account),
            _ => null,
        };
    }

    // The compiler's ToString would show the password.
    public override string ToString() => nameof(Credentials);
}
