namespace EnvoyerSms.Contract.Reference.Writing;

/// <summary>By what a file is known that was written here, and may be written again.</summary>
internal static class ReferenceMark
{
    public const string Text = "Written by 'apicontract docs' from the contract; edit that.";

    // Near the beginning, where nothing of a contract stands before it.
    private const int Within = 400;

    /// <param name="head">The beginning of a file, or all of it.</param>
    public static bool IsIn(string head) =>
        head.AsSpan(0, Math.Min(head.Length, Within)).Contains(Text, StringComparison.Ordinal);
}
