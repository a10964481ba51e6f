using System.Text;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class LatinMarksTests
{
    private static readonly char[] Letters =
    [
        .. Enumerable.Range(0, 0x80).Select(code => (char)code).Where(char.IsLetter),
    ];

    // The list holds letters in pairs; Unicode's own tables say whether each pair is right.
    [Fact]
    public void The_list_agrees_with_Unicode()
    {
        var joined = 0;
        foreach (var letter in Letters)
        {
            for (var mark = '\u0300'; mark <= '\u036F'; mark++)
            {
                var composed = LatinMarks.Compose($"{letter}{mark}", 0, out var end);
                Assert.Equal(2, end);
                if (composed == letter)
                    continue;
                joined++;
                Assert.Equal($"{letter}{mark}".Normalize(NormalizationForm.FormC), $"{composed}");
                Assert.Equal($"{letter}", LatinMarks.Strip(composed));
            }
        }
        Assert.Equal(Characters(0xC0, 0xFFFF).Count(c => LatinMarks.Strip(c) is not null), joined);
    }

    [Fact]
    public void The_list_has_all_letters_of_European_languages() =>
        Assert.All(
            Characters(0xC0, 0x17F)
                .Concat("ȘșȚț")
                .Where(c => Decomposed(c).Length == 2 && char.IsAscii(Decomposed(c)[0])),
            letter => Assert.Equal(Decomposed(letter)[..1], LatinMarks.Strip(letter))
        );

    private static string Decomposed(char letter) => $"{letter}".Normalize(NormalizationForm.FormD);

    private static IEnumerable<char> Characters(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
