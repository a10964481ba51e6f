using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>A section of a text.</summary>
/// <param name="Node">A literal, the text between two holes of an interpolated string, or any other expression.</param>
/// <param name="Text">What is known of it.</param>
/// <param name="IsWritten">It stands there as a literal, so a fix can change it.</param>
/// <param name="IsWhole">Nothing can be added to <paramref name="Text"/>.</param>
internal sealed record TextPart(SyntaxNode Node, string Text, bool IsWritten, bool IsWhole);
