using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>The rule can fail: a small house with one fault is caught, with file, line and arrow.</summary>
public sealed class ArrowTests
{
    private const string Low = "namespace House.Low; public class Stone { public House.High.Roof? Above; }";
    private const string High = "namespace House.High; public class Roof { public House.Low.Stone? Below; }";

    [Fact]
    public void An_arrow_to_a_floor_above_is_found_with_its_file_and_line()
    {
        var arrow = Assert.Single(new Floors(["Low"], ["High"]).Upwards(Arrows.Of(House(Low, High))));
        Assert.Equal("/house/Low/Stone.cs(1): Low → High (Roof)", arrow.ToString());
    }

    [Fact]
    public void A_circle_is_found_whatever_floors_say() =>
        Assert.Equal(
            ["High → Low", "Low → High"],
            new FolderGraph(Arrows.Of(House(Low, High))).InCircles.Select(arrow => $"{arrow.From} → {arrow.To}")
        );

    [Fact]
    public void A_folder_without_a_floor_is_found() =>
        Assert.Single(
            new Floors(["High"]).Upwards(Arrows.Of(House(Low.Replace("public House.High.Roof? Above;", ""), High)))
        );

    [Fact]
    public void A_using_a_comment_and_an_own_folder_are_no_arrows() =>
        Assert.Empty(
            Arrows.Of(
                House(
                    "using House.High; /* House.High.Roof */ namespace House.Low; public class Stone { Stone? Self; }",
                    High.Replace("House.Low.Stone", "Roof")
                )
            )
        );

    [Fact]
    public void A_folder_inside_a_folder_stands_for_itself()
    {
        var arrows = Arrows.Of(House(Low, High, lowFolder: "High/Cellar")).ToArray();
        Assert.Equal(
            ["High → High/Cellar", "High/Cellar → High"],
            new FolderGraph(arrows).InCircles.Select(arrow => $"{arrow.From} → {arrow.To}")
        );
        Assert.Single(new Floors(["High/Cellar"], ["High"]).Upwards(arrows));
    }

    private static Product House(string low, string high, string lowFolder = "Low") =>
        new(
            "/house",
            CSharpCompilation.Create(
                "House",
                [
                    CSharpSyntaxTree.ParseText(low, path: $"/house/{lowFolder}/Stone.cs"),
                    CSharpSyntaxTree.ParseText(high, path: "/house/High/Roof.cs"),
                ]
            )
        );
}
