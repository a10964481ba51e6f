using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The properties of an emitted record.</summary>
/// <param name="Record">Name of the record.</param>
/// <param name="HasPrinter">ToString must leave something out, or print the items of a list.</param>
/// <param name="HasLists">Of a list a record by itself would compare which object it is.</param>
internal sealed record MembersView(string Record, IReadOnlyList<MemberView> Members, bool HasPrinter, bool HasLists)
{
    public static MembersView Of(string record, IEnumerable<MemberView> members)
    {
        var all = members.ToArray();
        return new MembersView(
            record,
            all,
            HasPrinter: all.Any(member => member.Personal || member.Repeated),
            HasLists: all.Any(member => member.Repeated)
        );
    }
}
