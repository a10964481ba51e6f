using System.Security.Cryptography;
using System.Text;

namespace EnvoyerSms.Ledger;

/// <summary>The identity of a call: the name of the API and the key, nothing else.</summary>
/// <param name="Api">Name of the API, such as <c>EnvoyerSms</c>.</param>
/// <param name="Value">The key, as given to <c>Once</c>.</param>
public readonly record struct LedgerKey(string Api, string Value)
{
    /// <summary>SHA-256 of the key in lower-case hexadecimal digits: what stores look up by, and all that stays of a purged key.</summary>
    public string Id => Hex.Of(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    /// <summary>Names the API alone: a key may name a person.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"a key of {Api}";
}
