using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using EnvoyerSms.Contract.Reference.Documents;
using EnvoyerSms.Contract.Tool.Docs;
using EnvoyerSms.Contract.Tool.Reports;

namespace EnvoyerSms.Contract.Tool.Commands;

/// <summary>The commands with their arguments and options, told in one language.</summary>
internal sealed class CommandLine
{
    private readonly ToolHost _host;
    private readonly Speech _speech;
    private readonly Option<string?> _language;

    // What they write is for readers of either language.
    private readonly HashSet<Command> _inBoth = [];

    public CommandLine(ToolHost host, Speech speech)
    {
        (_host, _speech) = (host, speech);
        _language = new Option<string?>(Languages.Option)
        {
            Description = speech.Say("The language to answer in.", "La langue de la réponse."),
            Recursive = true,
        };
        _language.AcceptOnlyFromAmong(Languages.English, Languages.French, Languages.Both);
        Root = new RootCommand(
            speech.Say(
                "Compares API contracts: what a change breaks, which version it asks for, what it does to your calls.",
                "Compare des contrats d’API : ce qu’un changement casse, la version qu’il demande, ce qu’il fait à vos appels."
            )
        )
        {
            _language,
            Lint(),
            Diff(),
            Changelog(),
            Accept(),
            Release(),
            Impact(),
            Docs(),
        };
        Root.Options.OfType<HelpOption>().Single().Description = speech.Say("Show this help.", "Montrer cette aide.");
        Root.Options.OfType<VersionOption>().Single().Description = speech.Say(
            "Show the version.",
            "Montrer la version."
        );
        _language.Validators.Add(result =>
        {
            if (
                result.Tokens is [{ Value: Languages.Both }]
                && !(CommandOf(result) is { } command && _inBoth.Contains(command))
            )
                result.AddError(
                    speech.Say(
                        $"'{Languages.Both}' is for 'changelog' and 'docs'; write '{Languages.English}' or '{Languages.French}' after {Languages.Option}",
                        $"« {Languages.Both} » est pour « changelog » et « docs » ; écrivez « {Languages.English} » ou « {Languages.French} » après {Languages.Option}"
                    )
                );
        });
    }

    public RootCommand Root { get; }

    private Command Lint()
    {
        var contract = Argument("contract", ContractWords);
        var format = Format();
        var alone = new Option<bool>("--alone")
        {
            Description = _speech.Say(
                "Reads the contract and compares it with nothing.",
                "Lit le contrat sans le comparer."
            ),
        };
        return Told(
            new Command(
                "lint",
                _speech.Say(
                    "Reads a contract, tells its problems, and compares it with what was released.",
                    "Lit un contrat, dit ses problèmes, et le compare à ce qui a été publié."
                )
            )
            {
                contract,
                format,
                alone,
            },
            arguments =>
                new LintCommand(_host, _speech).Run(
                    arguments.GetValue(contract),
                    arguments.GetValue(alone),
                    Formats.Parse(arguments.GetValue(format))
                )
        );
    }

    private Command Diff()
    {
        var (old, now) = OldAndNew();
        var format = Format();
        return Told(
            new Command(
                "diff",
                _speech.Say(
                    "Compares two contracts; without old, the baseline is taken, else git's HEAD.",
                    "Compare deux contrats ; sans « old », la référence, sinon HEAD de git."
                )
            )
            {
                old,
                now,
                format,
            },
            arguments =>
                new DiffCommand(_host, _speech).Run(
                    arguments.GetValue(old),
                    arguments.GetValue(now),
                    Formats.Parse(arguments.GetValue(format))
                )
        );
    }

    private Command Changelog()
    {
        var (old, now) = OldAndNew();
        return InBoth(
            new Command(
                "changelog",
                _speech.Say(
                    "Writes what changed as Markdown: in both languages, or in the one that is asked for.",
                    "Écrit en Markdown ce qui a changé : dans les deux langues, ou dans celle qui est demandée."
                )
            )
            {
                old,
                now,
            },
            arguments =>
                new ChangelogCommand(_host).Run(
                    arguments.GetValue(old),
                    arguments.GetValue(now),
                    AsksForOne(arguments) ? [_speech] : [Speech.English, Speech.French]
                )
        );
    }

    private Command Accept()
    {
        var rule = new Argument<string>("rule")
        {
            Description = _speech.Say(
                "The rule of the finding, such as ESMS2305.",
                "La règle du constat, comme ESMS2305."
            ),
        };
        var path = new Argument<string>("path")
        {
            Description = _speech.Say("The path that the finding tells.", "Le chemin que dit le constat."),
        };
        var reason = new Option<string>("--reason")
        {
            Description = _speech.Say("Why it is meant so.", "Pourquoi c’est voulu."),
            Required = true,
        };
        var until = new Option<string?>("--until")
        {
            Description = _speech.Say(
                "The version of the contract from which on it is told again.",
                "La version du contrat à partir de laquelle il est dit de nouveau."
            ),
        };
        var contract = ContractOption();
        return Told(
            new Command(
                "accept",
                _speech.Say(
                    "Accepts a finding, so that it asks for no version.",
                    "Accepte un constat, qui ne demande alors aucune version."
                )
            )
            {
                rule,
                path,
                reason,
                until,
                contract,
            },
            arguments =>
                new AcceptCommand(_host, _speech).Run(
                    new Acceptance(
                        arguments.GetValue(rule)!,
                        arguments.GetValue(path)!,
                        arguments.GetValue(reason)!,
                        arguments.GetValue(until)
                    ),
                    arguments.GetValue(contract)
                )
        );
    }

    private Command Release()
    {
        var contract = Argument("contract", ContractWords);
        return Told(
            new Command(
                "release",
                _speech.Say(
                    "Makes the contract the baseline, once its version moved as far as its changes ask for.",
                    "Fait du contrat la référence, dès que sa version a augmenté autant que ses changements le demandent."
                )
            )
            {
                contract,
            },
            arguments => new ReleaseCommand(_host, _speech).Run(arguments.GetValue(contract))
        );
    }

    private Command Impact()
    {
        var project = new Option<string>("--project")
        {
            Description = _speech.Say("A project or solution.", "Un projet ou une solution."),
            Required = true,
        };
        var next = new Option<string>("--next")
        {
            Description = _speech.Say("The contract that is coming.", "Le contrat qui vient."),
            Required = true,
        };
        var format = Format();
        var command = new Command(
            "impact",
            _speech.Say(
                "Tells each use of a client that a coming contract touches. It builds the project, and so runs what its build runs.",
                "Dit chaque utilisation d’un client que touche un contrat à venir. La commande construit le projet, et exécute donc ce que sa construction exécute."
            )
        )
        {
            project,
            next,
            format,
        };
        command.SetAction(
            (arguments, cancellation) =>
                new ImpactCommand(_host, _speech).RunAsync(
                    arguments.GetValue(project)!,
                    arguments.GetValue(next)!,
                    Formats.Parse(arguments.GetValue(format)),
                    cancellation
                )
        );
        return command;
    }

    private Command Docs()
    {
        var contract = Argument("contract", ContractWords);
        var format = new Option<string>("--format")
        {
            Description = _speech.Say(
                "As one file of Markdown, or as pages of HTML.",
                "En un fichier Markdown, ou en pages HTML."
            ),
            DefaultValueFactory = _ => DocsFormat.Markdown,
        };
        format.AcceptOnlyFromAmong(DocsFormat.Markdown, DocsFormat.Html);
        var folder = new Option<string>("--out")
        {
            Description = _speech.Say(
                "The folder. A file there that this command did not write is left alone.",
                "Le dossier. Un fichier que cette commande n’y a pas écrit reste tel quel."
            ),
            Required = true,
        };
        return InBoth(
            new Command(
                "docs",
                _speech.Say(
                    "Writes the reference of the API: in both languages, or in the one that is asked for.",
                    "Écrit la documentation de l’API : dans les deux langues, ou dans celle qui est demandée."
                )
            )
            {
                contract,
                format,
                folder,
            },
            arguments =>
                new DocsCommand(_host, _speech).Run(
                    arguments.GetValue(contract),
                    arguments.GetValue(format)!,
                    !AsksForOne(arguments) ? Language.All
                        : _speech.IsFrench ? [Language.French]
                        : [Language.English],
                    arguments.GetValue(folder)!
                )
        );
    }

    private bool AsksForOne(ParseResult arguments) =>
        arguments.GetValue(_language) is Languages.English or Languages.French;

    private Command InBoth(Command command, Func<ParseResult, int> run)
    {
        _inBoth.Add(command);
        return Told(command, run);
    }

    private static Command? CommandOf(SymbolResult result) =>
        result is CommandResult found ? found.Command
        : result.Parent is { } parent ? CommandOf(parent)
        : null;

    private string ContractWords =>
        _speech.Say(
            "The contract; without it, the only *.contract.yaml here or in the folder 'contract'.",
            "Le contrat ; sinon le seul *.contract.yaml d’ici ou du dossier « contract »."
        );

    private (Argument<string?> Old, Argument<string?> New) OldAndNew() =>
        (
            Argument(
                "old",
                _speech.Say(
                    "A file, git:REF, or a .nupkg with a contract.",
                    "Un fichier, git:REF, ou un .nupkg qui contient un contrat."
                )
            ),
            Argument("new", ContractWords)
        );

    private static Argument<string?> Argument(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private Option<string?> ContractOption() => new("--contract") { Description = ContractWords };

    private Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = _speech.Say("How it is written.", "Comment c’est écrit."),
            DefaultValueFactory = _ => Formats.All[0],
        };
        format.AcceptOnlyFromAmong([.. Formats.All]);
        return format;
    }

    private static Command Told(Command command, Func<ParseResult, int> run)
    {
        command.SetAction(run);
        return command;
    }
}
