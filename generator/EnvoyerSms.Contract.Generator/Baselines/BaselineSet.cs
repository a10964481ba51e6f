using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Baselines;

/// <summary>The baselines that a project names, and what it accepts of the changes since.</summary>
internal sealed record BaselineSet(
    EquatableArray<Keyed<Baseline>> Named,
    EquatableArray<Keyed<AcceptedFindings>> Accepted
)
{
    public static BaselineSet Of(
        (Gathered<Keyed<Baseline>> Named, Gathered<Keyed<AcceptedFindings>> Accepted) source,
        CancellationToken cancellation
    ) => new(source.Named.All, source.Accepted.All);

    /// <summary>The contracts as they are now, each with its text.</summary>
    public static Gathered<Baseline> Now(
        (Gathered<ContractText> Texts, Gathered<ParsedContract> Read) source,
        CancellationToken cancellation
    ) => new(source.Texts.All.Zip(source.Read.All, (text, read) => new Baseline(text, read)).ToEquatableArray());
}
