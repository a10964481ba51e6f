using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>HMAC-SHA256 over texts, in lower-case hexadecimal digits.</summary>
internal static class KeyedHash
{
    // Each part after its length, so that different parts cannot give the same text.
    public static string Of(ReadOnlyMemory<byte> key, IReadOnlyList<string> parts)
    {
        using var text = new MemoryStream();
        var length = new byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            text.Write(length, 0, length.Length);
            text.Write(bytes, 0, bytes.Length);
        }
        using var hmac = new HMACSHA256(key.ToArray());
        var hash = hmac.ComputeHash(text.ToArray());
        var hex = new char[2 * hash.Length];
        for (var i = 0; i < hex.Length; i++)
            hex[i] = "0123456789abcdef"[(i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2]) & 15];
        return new string(hex);
    }
}
