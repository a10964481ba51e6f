using System.Security.Cryptography;

namespace EnvoyerSms.Ledger;

/// <summary>Tells secrets apart without telling them.</summary>
internal static class SecretHash
{
    public static string IdOf(ReadOnlySpan<byte> secret) =>
        Hex.Of(HMACSHA256.HashData(secret, "EnvoyerSms.Ledger"u8))[..8];
}
