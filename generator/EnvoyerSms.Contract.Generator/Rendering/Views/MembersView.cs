using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>The properties of an emitted record.</summary>
/// <param name="Record">Name of the record.</param>
/// <param name="Forwards">Properties that hold nothing themselves; a record by itself would print them too.</param>
/// <param name="HasPrinter">ToString must leave something out, or print the items of a list.</param>
/// <param name="HasLists">Of a list a record by itself would compare which object it is.</param>
/// <param name="IsOpen">Another record derives from it.</param>
internal sealed record MembersView(
    string Record,
    IReadOnlyList<MemberView> Members,
    IReadOnlyList<ForwardView> Forwards,
    bool HasPrinter,
    bool HasLists,
    bool IsOpen
)
{
    public static MembersView Of(
        string record,
        IEnumerable<MemberView> members,
        IEnumerable<ForwardView> forwards,
        bool isOpen = false
    )
    {
        var all = members.ToArray();
        var others = forwards.ToArray();
        return new MembersView(
            record,
            all,
            others,
            HasPrinter: others.Length > 0 || all.Any(member => member.Personal || member.Repeated),
            HasLists: all.Any(member => member.Repeated),
            isOpen
        );
    }
}
