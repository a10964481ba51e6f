using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// The file as text and as YAML.
internal static partial class Rules
{
    public static readonly Rule EmptyContract = new(
        RuleIds.EmptyContract,
        "The contract is empty",
        "This contract is empty; begin with 'contract: 1' and the key 'api'",
        RuleSeverity.Error
    );

    public static readonly Rule NotYaml = new(
        RuleIds.NotYaml,
        "The contract is not YAML",
        "This is not YAML: {0}",
        RuleSeverity.Error
    );

    public static readonly Rule TabIndentation = new(
        RuleIds.TabIndentation,
        "A tab indents the contract",
        "A tab cannot indent YAML; use spaces",
        RuleSeverity.Error
    );

    public static readonly Rule RefusedYaml = new(
        RuleIds.RefusedYaml,
        "The contract uses a YAML feature that is not allowed",
        "{0} is not allowed in a contract; {1}",
        RuleSeverity.Error
    );

    public static readonly Rule SecondDocument = new(
        RuleIds.SecondDocument,
        "The file contains a second document",
        "A file contains one contract; move what follows '---' to another file",
        RuleSeverity.Error
    );

    public static readonly Rule NestedTooDeep = new(
        RuleIds.NestedTooDeep,
        "The contract is nested too deep",
        "A contract is nested at most {0} levels deep; flatten this",
        RuleSeverity.Error
    );

    public static readonly Rule FileTooLarge = new(
        RuleIds.FileTooLarge,
        "The contract is too large",
        "A contract has at most {0} characters, this one has {1}; shorten it",
        RuleSeverity.Error
    );

    public static readonly Rule RefusedCharacter = new(
        RuleIds.RefusedCharacter,
        "The contract contains a character that is not allowed",
        "The character {0} is not allowed in a contract; remove it",
        RuleSeverity.Error
    );

    public static readonly Rule TooManyProblems = new(
        RuleIds.TooManyProblems,
        "The contract has too many problems to show",
        "More than {0} problems were found; correct those shown to see the others",
        RuleSeverity.Error
    );

    public static readonly Rule NotText = new(
        RuleIds.NotText,
        "The contract is not saved as UTF-8",
        "{0}; save the contract as UTF-8",
        RuleSeverity.Error
    );

    public static readonly Rule NotAContract = new(
        RuleIds.NotAContract,
        "The file is not a contract",
        "This is not a contract: it has neither the key 'contract' nor 'api'; begin with 'contract: 1' and the key 'api', or take the file out of the project's contracts",
        RuleSeverity.Error
    );

    private static ImmutableArray<Rule> OfTexts =>
        ImmutableArray.Create(
            EmptyContract,
            NotYaml,
            TabIndentation,
            RefusedYaml,
            SecondDocument,
            NestedTooDeep,
            FileTooLarge,
            RefusedCharacter,
            TooManyProblems,
            NotText,
            NotAContract
        );
}
