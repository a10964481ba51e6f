using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The properties of an emitted record.</summary>
/// <param name="HasPrinter">ToString must leave something out, or print the items of a list.</param>
internal sealed record MembersView(IReadOnlyList<MemberView> Members, bool HasPrinter)
{
    public static MembersView Of(IEnumerable<MemberView> members)
    {
        var all = members.ToArray();
        return new MembersView(all, all.Any(member => member.Personal || member.Repeated));
    }
}
