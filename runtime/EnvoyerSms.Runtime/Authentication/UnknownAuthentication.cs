using System.Globalization;

namespace EnvoyerSms.Runtime.Authentication;

/// <summary>What an option chose that has no such value. No client is made of it.</summary>
internal sealed class UnknownAuthentication(string option, int value) : ApiAuthentication([])
{
    private protected override void CheckMethod(ApiOptionsProblems problems, ApiMethod method)
    {
        var number = value.ToString(CultureInfo.InvariantCulture);
        problems.Add(option, $"has the value {number}, which is not a scheme: choose one of the enum's members.");
    }
}
