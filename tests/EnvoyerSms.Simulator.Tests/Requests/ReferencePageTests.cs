using System.Net;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>The reference among the pages: each link of it leads to a page, and to a place of that page.</summary>
public sealed partial class ReferencePageTests : ServerTest
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_link_leads_somewhere(string language)
    {
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var pages = new Dictionary<string, string>();
        var asked = new Queue<string>(["/operations"]);
        var places = new List<(string From, string Page, string Place)>();
        while (asked.TryDequeue(out var address))
        {
            if (pages.ContainsKey(address))
                continue;
            using var response = await Http.GetAsync(At(address), Cancellation);
            Assert.True(response.StatusCode == HttpStatusCode.OK, address);
            var html = pages[address] = await response.Content.ReadAsStringAsync(Cancellation);
            foreach (Match link in Link().Matches(html))
            {
                var page = link.Groups["page"].Value is { Length: > 0 } other ? other : address;
                if (link.Groups["place"].Success)
                    places.Add((address, page, link.Groups["place"].Value));
                asked.Enqueue(page);
            }
        }
        Assert.True(pages.Count > 70, $"Only {pages.Count} pages.");
        Assert.All(
            places,
            place => Assert.Contains($"id=\"{place.Place}\"", pages[place.Page], StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("en", "Too many recipients", "1000")]
    [InlineData("fr", "Plus de 1000 destinataires", "au plus")]
    public async Task An_error_has_a_page_with_its_causes(string language, string meaning, string cause)
    {
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var page = await Http.GetStringAsync(At("/reference/error-TooManyRecipients"), Cancellation);
        Assert.Contains(meaning, page, StringComparison.Ordinal);
        Assert.Contains(cause, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_page_of_what_is_not_there()
    {
        using var response = await Http.GetAsync(At("/reference/error-Nothing"), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [GeneratedRegex("href=\"(?<page>(?:/operations|/reference)[^\"#?]*)?(?:#(?<place>[^\"]+))?\"")]
    private static partial Regex Link();
}
