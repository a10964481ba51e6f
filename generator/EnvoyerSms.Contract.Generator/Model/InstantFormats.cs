using System;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>Formats of instants that go by a name. What they write tells its own offset, so the API needs no time zone for them.</summary>
internal static class InstantFormats
{
    public const string UnixSeconds = "unixSeconds";
    public const string UnixMilliseconds = "unixMilliseconds";
    public const string Rfc1123 = "rfc1123";
    public const string Iso8601 = "iso8601";

    public static readonly string[] Names = [UnixSeconds, UnixMilliseconds, Rfc1123, Iso8601];

    public static bool Contain(string format) => Array.IndexOf(Names, format) >= 0;
}
