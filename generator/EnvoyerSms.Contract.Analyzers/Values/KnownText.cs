using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What is known of a text.</summary>
/// <param name="Text">The text, or of one that is put together while the program runs the parts that are written down.</param>
/// <param name="IsWhole">Nothing can be added to <paramref name="Text"/>.</param>
internal readonly record struct KnownText(string Text, bool IsWhole)
{
    // More than any limit needs to be passed; a text of this length would burden the compiler.
    private const int MaxLength = 100_000;

    public static readonly KnownText Empty = new("", IsWhole: true);
    public static readonly KnownText Unknown = new("", IsWhole: false);

    /// <summary>Of a value whose sources were already followed.</summary>
    public static KnownText Of(IOperation origin) => new TextReader().Read(origin);

    /// <summary>Of any value; nothing is known of one with several possible values.</summary>
    public static KnownText Behind(IOperation value) => new TextReader().Behind(value);

    public static KnownText Repeat(char character, int times) =>
        times > MaxLength ? Unknown : new KnownText(new string(character, times), IsWhole: true);

    public static KnownText Join(KnownText left, KnownText right) =>
        left.Text.Length + right.Text.Length > MaxLength
            ? left with
            {
                IsWhole = false,
            }
            : new KnownText(left.Text + right.Text, left.IsWhole && right.IsWhole);
}
