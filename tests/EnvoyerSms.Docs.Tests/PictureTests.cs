using System.Text.RegularExpressions;

namespace EnvoyerSms.Docs.Tests;

/// <summary>The pictures that <c>docs/pictures/draw.sh</c> draws: small, each on a page, and each told to who does not see it.</summary>
public sealed partial class PictureTests
{
    private const int MostBytes = 80_000;

    private static readonly string Folder = Path.Combine(Page.Root, "docs/pictures");

    public static TheoryData<string> Pictures =>
        [.. Directory.GetFiles(Folder, "*.png").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Pictures))]
    public void A_picture_is_small_and_on_a_page_with_its_words(string name)
    {
        Assert.InRange(new FileInfo(Path.Combine(Folder, name)).Length, 1, MostBytes);
        var words = Picture()
            .Matches(Page.English.Prose + Page.French.Prose)
            .Where(picture => picture.Groups["name"].Value == name)
            .Select(picture => picture.Groups["words"].Value);
        Assert.True(Assert.Single(words).Length > 20);
    }

    [GeneratedRegex(@"!\[(?<words>[^\]]*)\]\(docs/pictures/(?<name>[^)]+)\)")]
    private static partial Regex Picture();
}
