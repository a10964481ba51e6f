namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>What an analyzer says of a value that breaks a rule.</summary>
/// <param name="Rule">Id of the call-site rule, whose message it is.</param>
/// <param name="Arguments">What the message says of the value: texts, numbers and <see cref="CallSiteWord"/>s.</param>
internal sealed record CallSiteFinding(string Rule, params object[] Arguments)
{
    /// <summary>No document says so, whatever the rule rests on.</summary>
    public bool IsAssumed { get; init; }
}

/// <summary>Words of the analyzers' own, said in the language of the reader.</summary>
/// <param name="Name">Their name in CallSiteWords.resx.</param>
/// <param name="Arguments">What is put in.</param>
internal sealed record CallSiteWord(string Name, params string[] Arguments);
