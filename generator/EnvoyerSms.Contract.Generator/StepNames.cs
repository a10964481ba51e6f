namespace EnvoyerSms.Contract.Generator;

/// <summary>Names of the pipeline's steps, in the order of <see cref="ContractGenerator"/>; tests ask for them.</summary>
internal static class StepNames
{
    public const string Options = nameof(Options);
    public const string Texts = nameof(Texts);
    public const string Documents = nameof(Documents);
    public const string Said = nameof(Said);
    public const string Contracts = nameof(Contracts);
    public const string BaselineTexts = nameof(BaselineTexts);
    public const string Baselines = nameof(Baselines);
    public const string AcceptedTexts = nameof(AcceptedTexts);
    public const string Accepted = nameof(Accepted);
    public const string Reviews = nameof(Reviews);
    public const string Findings = nameof(Findings);
    public const string ReviewProblems = nameof(ReviewProblems);
    public const string References = nameof(References);
    public const string Facts = nameof(Facts);
    public const string Plan = nameof(Plan);
    public const string ContractProblems = nameof(ContractProblems);
    public const string PlanProblems = nameof(PlanProblems);
    public const string Specs = nameof(Specs);

    public static string[] All { get; } =
    [
        Options,
        Texts,
        Documents,
        Said,
        Contracts,
        BaselineTexts,
        Baselines,
        AcceptedTexts,
        Accepted,
        Reviews,
        References,
        Facts,
        Plan,
        Specs,
        ContractProblems,
        PlanProblems,
        ReviewProblems,
        Findings,
    ];
}
