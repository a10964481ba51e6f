using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;

namespace EnvoyerSms.Contract.Generator.Reading.Yaml;

/// <summary>A file as YAML: what it says, and where.</summary>
internal sealed class ContractDocument
{
    private ContractDocument(ContractText text, TextLocation start, YamlNode? root, EquatableArray<Problem> problems) =>
        (Text, Start, Root, Problems) = (text, start, root, problems);

    public ContractText Text { get; }

    /// <summary>The beginning of the text.</summary>
    public TextLocation Start { get; }

    /// <summary>Null where the text is not YAML that we accept.</summary>
    public YamlNode? Root { get; }

    /// <summary>What is wrong with it as YAML.</summary>
    public EquatableArray<Problem> Problems { get; }

    public static ContractDocument Read(ContractText text, CancellationToken cancellation)
    {
        var source = text.WithoutMark();
        var map = new TextMap(source);
        var problems = new ProblemList();
        var root = YamlReader.Read(source, map, problems, cancellation);
        return new ContractDocument(text, map.At(0, 0), root, problems.ToArray());
    }

    /// <summary>Whether the two differ in comments and white space at most, so that what is read from one holds for the other.</summary>
    public bool SaysTheSame(ContractDocument other) =>
        ReferenceEquals(this, other)
        || (
            Text.Path == other.Text.Path
            && Text.ReadsExamples == other.Text.ReadsExamples
            && Problems.Count == 0
            && other.Problems.Count == 0
            && Root is not null
            && other.Root is not null
            && Root.SaysTheSame(other.Root)
        );
}
