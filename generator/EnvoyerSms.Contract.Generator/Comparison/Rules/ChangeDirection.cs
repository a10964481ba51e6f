using System;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>
/// Which way what changed travels. To tighten what is sent breaks those who send it; to loosen what is answered breaks those who read it.
/// </summary>
[Flags]
internal enum ChangeDirection
{
    Neither = 0,
    Request = 1,
    Response = 2,
    Both = Request | Response,
}
