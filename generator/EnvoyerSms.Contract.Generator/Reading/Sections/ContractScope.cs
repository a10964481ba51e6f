using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>What all of the reader needs to know while one file is read.</summary>
internal sealed class ContractScope(ProblemList problems, Declarations names, CancellationToken cancellation)
{
    public ProblemList Problems { get; } = problems;

    /// <summary>The regular expressions of the contract.</summary>
    public PatternRuns Patterns { get; } = new(problems);
    public Declarations Names { get; } = names;

    /// <summary>Whether examples are read, and checked.</summary>
    public bool ReadsExamples { get; init; } = true;

    /// <summary>Version of the API; null until read, or where it cannot be.</summary>
    public ApiVersion? ApiVersion { get; set; }

    /// <summary>The table of versions; null where the contract has none.</summary>
    public IReadOnlyCollection<ApiVersion>? Versions { get; set; }

    /// <summary>Whether the contract names the document that lines refer to.</summary>
    public bool HasSource { get; set; }
    public bool HasTimeZone { get; set; }

    /// <summary>Elements beside the response, each with the key that names it.</summary>
    public IReadOnlyList<WireUse> EnvelopeWires { get; set; } = [];

    /// <summary>What every response is wrapped in; null until read.</summary>
    public EnvelopeModel? Envelope { get; set; }

    /// <summary>What HTTP statuses mean.</summary>
    public EquatableArray<StatusModel> Statuses { get; set; }

    /// <summary>How requests may be sent; the first is the default.</summary>
    public IReadOnlyList<HttpVerb> Methods { get; set; } = [];

    /// <summary>Fields that are sent with every request.</summary>
    public IReadOnlyList<WrittenConstant> Constants { get; set; } = [];

    /// <summary>Wire names of the credentials, each with its credential.</summary>
    public IReadOnlyList<WireUse> CredentialWires { get; set; } = [];

    /// <summary>Headers that carry credentials.</summary>
    public HashSet<string> CredentialHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the groups that have a rate limit of their own.</summary>
    public IReadOnlyCollection<string> RateGroups { get; set; } = [];

    /// <summary>What may stand between an error's message and its detail.</summary>
    public IReadOnlyList<string> DetailSeparators { get; set; } = [" - "];

    /// <summary>What can be checked only of a contract that is sound: one mistake elsewhere should not be told of each example too.</summary>
    public List<Action> Later { get; } = [];

    /// <summary>Slips that each example would tell again.</summary>
    public HashSet<string> ToldOnce { get; } = new(StringComparer.Ordinal);

    /// <summary>The last mapping opened: where to point when the reader itself fails.</summary>
    public TextLocation? LastLocation { get; private set; }

    /// <summary>Whether a parameter can have a type of that name.</summary>
    public bool IsParameterType(string name) => Choices.ParameterTypes.Contains(name) || Names.EnumNames.Contains(name);

    public void Report(string rule, TextLocation location, params Wording[] arguments) =>
        Problems.Add(rule, location, arguments);

    /// <summary>Reports a name that is not among those known; the message ends with the nearest of them.</summary>
    /// <param name="middle">What the message says between the name and the hint.</param>
    public void ReportUnknown(string rule, YamlScalar name, IEnumerable<string> known, params Wording[] middle)
    {
        if (
            NotInLanguage.Instead(rule, name.Text) is { } instead
            && (Problems.IsFull || NearestName.Find(name.Text, known) is null)
        )
        {
            Problems.Add(RuleIds.NotInLanguage, name.Location, Words.Short(name.Text), instead);
            return;
        }
        // The hint of a problem that is not shown is not needed.
        var hint = Problems.IsFull ? Wording.None : Suggestions.Hint(name.Text, [.. known]);
        Problems.Add(rule, name.Location, [Words.Short(name.Text), .. middle, hint]);
    }

    /// <summary>
    /// The known name that an unknown one was probably to be, else the name itself. One mistake should not cause many problems:
    /// reading continues as if it were written there, unless no further problem would be shown.
    /// </summary>
    public string Meant(string name, IEnumerable<string> known) =>
        Problems.IsFull ? name : NearestName.Find(name, known) ?? name;

    /// <param name="place">What the mapping belongs to, underlined when a key is missing.</param>
    /// <param name="what">The same in words: <c>the parameter 'Text'</c>.</param>
    public Keys Open(YamlNode? node, TextLocation location, Wording what, string name = "")
    {
        cancellation.ThrowIfCancellationRequested();
        LastLocation = location;
        return new Keys(this, node, location, what, name);
    }

    public Keys Open(YamlEntry entry, Wording what) => Open(entry.Value, entry.Location, what, entry.Name);
}
