using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>A change with where to look for it in each file.</summary>
internal sealed record LocatedChange(Change Change, TextLocation Old, TextLocation New)
{
    /// <summary>The changes in the order of the new file.</summary>
    public static IReadOnlyList<LocatedChange> Of(
        ContractComparison comparison,
        ContractLocator old,
        ContractLocator now
    ) =>
        [
            .. comparison
                .Changes.Select(change => new LocatedChange(change, old.Find(change.OldPath), now.Find(change.NewPath)))
                .OrderBy(located => located.New.Start),
        ];
}
