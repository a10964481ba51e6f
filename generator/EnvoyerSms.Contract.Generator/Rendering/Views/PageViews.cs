using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Source;

namespace EnvoyerSms.Contract.Generator.Rendering.Views;

/// <summary>How all pages of a list are read.</summary>
internal static class PageViews
{
    /// <summary>The runtime's class that reads them.</summary>
    public static string Type(PagesModel pages) =>
        pages.Way switch
        {
            PagesWay.Token => "ApiTokenPages",
            PagesWay.Next => "ApiNextPages",
            PagesWay.Offset when IsPlain(pages) => "ApiPages",
            _ => "ApiNumberedPages",
        };

    public static IEnumerable<PropertyView> Of(PagesModel pages) =>
        pages.Way switch
        {
            PagesWay.Token => OfToken(pages),
            PagesWay.Next => OfLink(pages),
            PagesWay.Offset when IsPlain(pages) => OfOffset(pages),
            _ => OfNumbers(pages),
        };

    private static bool IsPlain(PagesModel pages) => pages.Total.Length > 0 && pages.SizeParameter.Length == 0;

    private static IEnumerable<PropertyView> OfOffset(PagesModel pages)
    {
        yield return new PropertyView("Offset", $"static request => request.{pages.Parameter}");
        var withOffset = $"static (request, offset) => request with {{ {pages.Parameter} = offset }}";
        yield return new PropertyView("WithOffset", withOffset);
        yield return Items(pages);
        yield return new PropertyView("Total", $"static page => page.{pages.Total}");
        if (pages.Size > 0)
            yield return new PropertyView("Size", CSharpLiterals.Int(pages.Size));
    }

    private static IEnumerable<PropertyView> OfNumbers(PagesModel pages)
    {
        yield return new PropertyView("Position", $"static request => request.{pages.Parameter}");
        var withPosition = $"static (request, position) => request with {{ {pages.Parameter} = position }}";
        yield return new PropertyView("WithPosition", withPosition);
        if (pages.Way == PagesWay.Offset)
            yield return new PropertyView("CountsItems", CSharpLiterals.Bool(true));
        if (pages.First > 0)
            yield return new PropertyView("First", CSharpLiterals.Int(pages.First));
        yield return Items(pages);
        if (pages.Total.Length > 0)
            yield return new PropertyView("Total", $"static page => page.{pages.Total}");
        if (pages.SizeParameter.Length > 0)
        {
            var usual = pages.Size > 0 ? $" ?? {CSharpLiterals.Int(pages.Size)}" : "";
            yield return new PropertyView("Size", $"static request => request.{pages.SizeParameter}{usual}");
        }
        else if (pages.Size > 0)
            yield return new PropertyView("Size", $"static _ => {CSharpLiterals.Int(pages.Size)}");
    }

    private static IEnumerable<PropertyView> OfToken(PagesModel pages)
    {
        yield return new PropertyView("Token", $"static request => request.{pages.Parameter}");
        var withToken = $"static (request, token) => request with {{ {pages.Parameter} = token }}";
        yield return new PropertyView("WithToken", withToken);
        foreach (var property in OfLink(pages))
            yield return property;
    }

    private static IEnumerable<PropertyView> OfLink(PagesModel pages)
    {
        yield return Items(pages);
        yield return new PropertyView("Next", $"static page => page.{pages.Link}");
    }

    private static PropertyView Items(PagesModel pages) => new("Items", $"static page => page.{pages.Items}");
}
