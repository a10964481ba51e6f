using System.ComponentModel;

namespace EnvoyerSms.Runtime;

/// <summary>Gathers the hash code of an emitted record, member by member: what <see cref="ApiEquality"/> finds equal has one hash code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiHash
{
    // A prime, as compilers use for records: the same members in another order give another code.
    private const int Factor = -1521134295;

    private ApiHash(int value) => Value = value;

    /// <summary>The hash code of all members so far.</summary>
    public int Value { get; }

    /// <summary>Adds a member.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">Its value; may be null.</param>
    /// <returns>The hash code with it.</returns>
    public ApiHash With<T>(T value) => Add(value?.GetHashCode() ?? 0);

    /// <summary>Adds a member that is a list, by its items.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="items">The list; may be null.</param>
    /// <returns>The hash code with it.</returns>
    public ApiHash With<T>(IReadOnlyList<T>? items)
    {
        var hash = Add(items?.Count ?? -1);
        for (var i = 0; i < items?.Count; i++)
            hash = hash.With(items[i]);
        return hash;
    }

    private ApiHash Add(int value) => new(unchecked((Value * Factor) + value));
}
