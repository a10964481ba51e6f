using System.ComponentModel;

namespace EnvoyerSms.Runtime;

/// <summary>
/// Compares two emitted records member by member: lists by their items, everything else as records do. The default value means that
/// nothing was compared yet.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiEquality
{
    private readonly bool _differs;

    private ApiEquality(bool differs) => _differs = differs;

    /// <summary>Whether all members so far are equal.</summary>
    public bool Holds => !_differs;

    /// <summary>Compares a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="one">Its value in one record; may be null.</param>
    /// <param name="other">Its value in the other; may be null.</param>
    /// <returns>The comparison with this member included.</returns>
    public ApiEquality And<T>(T one, T other) => new(_differs || !AreEqual(one, other));

    /// <summary>Compares a member that is a list, whatever kind of list each is: equal items in the same order.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="one">The list in one record; may be null, which is not equal to an empty list.</param>
    /// <param name="other">The list in the other.</param>
    /// <returns>The comparison with this member included.</returns>
    public ApiEquality And<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
    {
        if (_differs || ReferenceEquals(one, other))
            return this;
        var both = new ApiEquality(one is null || other is null || one.Count != other.Count);
        for (var i = 0; !both._differs && i < one!.Count; i++)
            both = both.And(one[i], other![i]);
        return both;
    }

    // Records bring their own equality: to ask for the comparer of each would cost a native program some types for each.
    private static bool AreEqual<T>(T one, T other) =>
        typeof(T).IsValueType ? EqualityComparer<T>.Default.Equals(one, other) : Equals(one, other);
}
