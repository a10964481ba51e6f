using System;
using System.Collections.Generic;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>What is known of the members of one request that a rule stands between.</summary>
/// <param name="Names">All of them.</param>
/// <param name="State">Whether one is set; null where only the program tells.</param>
/// <param name="AreSame">Whether two surely have the same value.</param>
internal sealed record KnownMembers(
    IReadOnlyList<string> Names,
    Func<string, bool?> State,
    Func<string, string, bool> AreSame
)
{
    public IReadOnlyList<string> Set => [.. Names.Where(name => State(name) == true)];

    public IReadOnlyList<string> NotSet => [.. Names.Where(name => State(name) == false)];

    public IReadOnlyList<string> SameAs(string member) =>
        [.. Names.Where(name => name != member && AreSame(member, name))];
}

/// <summary>What an analyzer says of members that break a rule between them.</summary>
/// <param name="Among">The diagnostic stands at the last of these that the code sets.</param>
/// <param name="Others">Those that its message names beside that one.</param>
internal sealed record MembersFinding(IReadOnlyList<string> Among, IReadOnlyList<string> Others);
