#if !NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace EnvoyerSms.Runtime.Wire;

/// <summary>The items of a list, without a call of an interface for each where the list is a common one.</summary>
internal readonly ref struct FormItems
{
    private readonly IReadOnlyList<string> _list;
    private readonly ReadOnlySpan<string> _span;

    public FormItems(IReadOnlyList<string> list)
    {
        _list = list;
        _span = list switch
        {
            string[] array => array,
#if !NETSTANDARD2_0
            List<string> known => CollectionsMarshal.AsSpan(known),
#endif
            _ => default,
        };
        Count = list.Count;
    }

    public readonly int Count;

    // A list whose type has no nulls may still hold some.
    public string this[int index] => ((uint)index < (uint)_span.Length ? _span[index] : _list[index]) ?? "";
}
