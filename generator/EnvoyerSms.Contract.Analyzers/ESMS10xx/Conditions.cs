using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Whether a request lets a rule hold.</summary>
internal static class Conditions
{
    // 2 to the power of this many cases are tried at most.
    private const int MaxUnknown = 6;

    /// <summary>The ways to send that a rule can be limited to.</summary>
    public static readonly string[] Methods = ["Post", "Get"];

    /// <summary>The rule holds, whatever is known only when the program runs.</summary>
    /// <param name="method">How the request is sent; null where it is not known, so that a rule of one method is never certain to hold.</param>
    public static bool SurelyHold(MemberRule rule, RequestSite site, string? method = null) =>
        (rule.Method is null || rule.Method == method)
        && rule.When.All(flag => site.Flag(flag) == true)
        && rule.Unless.All(flag => site.Flag(flag) == false);

    /// <summary>The rule holds where exactly these flags are set.</summary>
    public static bool Hold(MemberRule rule, ICollection<string> set) =>
        rule.Method is null && rule.When.All(set.Contains) && !rule.Unless.Any(set.Contains);

    /// <summary>Every set of flags that the request may have set when the program runs; none where there are too many.</summary>
    public static IEnumerable<HashSet<string>> Cases(RequestSite site, IEnumerable<string> flags)
    {
        var states = flags.Distinct().Select(flag => (Name: flag, IsSet: site.Flag(flag))).ToArray();
        var unknown = states.Where(state => state.IsSet is null).Select(state => state.Name).ToArray();
        if (unknown.Length > MaxUnknown)
            yield break;
        for (var bits = 0; bits < 1 << unknown.Length; bits++)
        {
            var chosen = unknown.Where((_, index) => (bits & (1 << index)) != 0);
            yield return [.. states.Where(state => state.IsSet == true).Select(state => state.Name), .. chosen];
        }
    }
}
