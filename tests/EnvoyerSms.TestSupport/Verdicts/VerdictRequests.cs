using System.Reflection;

namespace EnvoyerSms.TestSupport.Verdicts;

/// <summary>Makes the emitted request of a verdict, whatever assembly it was emitted into.</summary>
public static class VerdictRequests
{
    public static object Create(Assembly client, Verdict verdict)
    {
        var type = client.GetType($"EnvoyerSms.{verdict.Operation}Request", throwOnError: true)!;
        var request = Activator.CreateInstance(type)!;
        foreach (var (name, value) in verdict.Members)
            type.GetProperty(name)!.SetValue(request, value);
        return request;
    }

    /// <summary>What a failure without a rule complains of: the value, or the item at a place, is not there or cannot be sent.</summary>
    public static string UnruledKind(Verdict verdict, string member, int? index)
    {
        var value = index is { } place ? ((string?[])verdict[member]!)[place] : verdict[member];
        return value is null ? BrokenRules.Missing : BrokenRules.LoneSurrogate;
    }
}
