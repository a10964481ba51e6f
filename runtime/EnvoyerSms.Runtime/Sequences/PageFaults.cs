using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>What shows that a list in pages does not go on as it should.</summary>
internal static class PageFaults
{
    /// <summary>A page came once more: what some APIs answer to whoever asks beyond the end.</summary>
    public static bool IsSame<TItem>(IReadOnlyList<TItem> items, IReadOnlyList<TItem> others)
    {
        if (items.Count != others.Count)
            return false;
        for (var i = 0; i < items.Count; i++)
        {
            if (!EqualityComparer<TItem>.Default.Equals(items[i], others[i]))
                return false;
        }
        return true;
    }

    public static ApiResponseException Malformed(ApiOperation operation, FormattableString what) =>
        new($"{operation.Name}: {FormattableString.Invariant(what)}")
        {
            Operation = operation.Name,
            Effect = operation.Effect,
        };
}
