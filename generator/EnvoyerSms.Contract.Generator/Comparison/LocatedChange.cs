using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>A change with where to look for it in each file.</summary>
internal sealed record LocatedChange(Change Change, TextLocation Old, TextLocation New)
{
    /// <summary>The changes in the order of the new file. Neither file is read where there are none.</summary>
    public static IReadOnlyList<LocatedChange> Of(
        ContractComparison comparison,
        ContractText old,
        ContractText now,
        CancellationToken cancellation = default
    )
    {
        if (comparison.Changes.Count == 0)
            return [];
        var (before, after) = (new ContractLocator(old, cancellation), new ContractLocator(now, cancellation));
        return
        [
            .. comparison
                .Changes.Select(change => new LocatedChange(
                    change,
                    before.Find(change.OldPath),
                    after.Find(change.NewPath)
                ))
                .OrderBy(located => located.New.Start),
        ];
    }
}
