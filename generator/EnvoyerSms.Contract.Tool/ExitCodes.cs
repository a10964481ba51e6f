namespace EnvoyerSms.Contract.Tool;

/// <summary>What a script reads of a command.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The changes ask for more than the version that was written, or calls are touched.</summary>
    public const int Breaking = 1;

    /// <summary>The input cannot be used, or nothing was compared.</summary>
    public const int Unusable = 2;
}
