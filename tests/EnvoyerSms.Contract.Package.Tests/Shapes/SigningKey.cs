using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A key as <c>sn -k</c> makes one.</summary>
internal static class SigningKey
{
    // The header of a public key in an assembly's name: RSA, SHA-1, and how long the key is.
    private static readonly byte[] Header = [0x00, 0x24, 0x00, 0x00, 0x04, 0x80, 0x00, 0x00];

    static SigningKey()
    {
        using var rsa = new RSACryptoServiceProvider(2048);
        Pair = rsa.ExportCspBlob(includePrivateParameters: true);
        var key = rsa.ExportCspBlob(includePrivateParameters: false);
        // What signs, not what encrypts.
        Pair[5] = key[5] = 0x24;
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, key.Length);
        Public = Convert.ToHexString([.. Header, .. length, .. key]);
    }

    /// <summary>What a key file holds.</summary>
    public static byte[] Pair { get; }

    /// <summary>What names a friend that is signed with it.</summary>
    public static string Public { get; }
}
