using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// The file as text and as YAML.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor EmptyContract = Create(
        RuleIds.EmptyContract,
        "The contract is empty",
        "This contract is empty; begin with 'contract: 1' and the key 'api'",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NotYaml = Create(
        RuleIds.NotYaml,
        "The contract is not YAML",
        "This is not YAML: {0}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TabIndentation = Create(
        RuleIds.TabIndentation,
        "A tab indents the contract",
        "A tab cannot indent YAML; use spaces",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor RefusedYaml = Create(
        RuleIds.RefusedYaml,
        "The contract uses a YAML feature that is refused",
        "{0} is not allowed in a contract; {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor SecondDocument = Create(
        RuleIds.SecondDocument,
        "The file holds a second document",
        "A file holds one contract; move what follows '---' to a file of its own",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NestedTooDeep = Create(
        RuleIds.NestedTooDeep,
        "The contract is nested too deep",
        "Nothing in a contract is nested deeper than {0} levels; flatten this",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor FileTooLarge = Create(
        RuleIds.FileTooLarge,
        "The contract is too large",
        "A contract has at most {0} characters, this one has {1}; shorten it",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor RefusedCharacter = Create(
        RuleIds.RefusedCharacter,
        "The contract holds a character that is refused",
        "The character {0} is not allowed in a contract; remove it",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor TooManyProblems = Create(
        RuleIds.TooManyProblems,
        "The contract has too many problems to show",
        "More than {0} problems were found; correct those shown to see the others",
        DiagnosticSeverity.Error
    );

    private static ImmutableArray<DiagnosticDescriptor> OfTexts =>
        ImmutableArray.Create(
            EmptyContract,
            NotYaml,
            TabIndentation,
            RefusedYaml,
            SecondDocument,
            NestedTooDeep,
            FileTooLarge,
            RefusedCharacter,
            TooManyProblems
        );
}
