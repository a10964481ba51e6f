using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Responses;

public sealed class ErrorCatalogueTests
{
    private static readonly ErrorCatalogue Catalogue = new(ShopApi.Definition);

    [Theory]
    [InlineData("Bad value – Name is missing.")]
    [InlineData("Bad value - Name is missing")]
    [InlineData("  bad  VALUE — name\tis missing . ")]
    [InlineData("Bad value-Name is\u00A0missing")]
    [InlineData("Bad value \u2212 Name is missing")]
    public void A_detail_is_known_by_what_people_read(string message)
    {
        var match = Catalogue.Find(3, message);
        Assert.Same(ShopApi.NameMissing, match.Error);
        Assert.Equal("Name is missing.", match.Detail);
    }

    [Theory]
    [InlineData("Bad value - Wrong codes : 336, 0-7;+44 20", "336|0-7|+44 20")]
    [InlineData("Bad value – Wrong codes: 336.", "336")]
    [InlineData("Bad value – Wrong codes : AbC", "AbC")]
    [InlineData("Bad value - Wrong codes :", "")]
    public void Values_are_taken_from_where_the_wording_has_them(string message, string values)
    {
        var match = Catalogue.Find(3, message);
        Assert.Same(ShopApi.WrongCodes, match.Error);
        Assert.Equal(values, string.Join('|', match.Values));
    }

    [Theory]
    [InlineData("Lost {values} codes", "Lost 1,2 codes", "1|2")]
    [InlineData("Lost {values} codes", "LOST  1 ; 2  Codes .", "1|2")]
    [InlineData("Lost {values} codes", "Lost codes", "")]
    [InlineData("Lost {values} codes", "Lost 1,2 cards", null)]
    [InlineData("Lost {values} lost", "Lost", null)]
    [InlineData("Lost: {values} - see below", "lost : 1\u20132 \u2014 see below", "1\u20132")]
    [InlineData("{values}", " 1 ", "1")]
    public void Words_may_follow_the_values(string wording, string message, string? values)
    {
        var template = new ErrorTemplate(new ApiError(7, "Lost", wording));
        var matches = template.Matches(NormalText.TrimEnd(message), out var found);
        Assert.Equal(values, matches ? string.Join('|', ErrorValues.Split(found)) : null);
    }

    // A list of every number that a request can hold is far shorter.
    [Fact]
    public void A_message_without_end_is_not_looked_into()
    {
        var longest = "Bad value - " + new string('x', (16 * 1024) - 12);
        Assert.Equal(longest[12..], Catalogue.Find(3, longest).Detail);
        var match = Catalogue.Find(3, longest + "x");
        Assert.Same(ShopApi.BadValue, match.Error);
        Assert.Null(match.Detail);
    }

    [Fact]
    public void Of_values_without_end_the_first_thousand_are_taken() =>
        Assert.Equal(
            Enumerable.Range(0, 1000).Select(i => $"{i}"),
            Catalogue.Find(3, "Bad value - Wrong codes : " + string.Join(',', Enumerable.Range(0, 1001))).Values
        );

    [Theory]
    [InlineData("Bad value", null)]
    [InlineData("Bad value.", null)]
    [InlineData("Bad value - ", null)]
    [InlineData("Bad value - Something new", "Something new")]
    [InlineData("BAD VALUE – Something  new.", "Something  new")]
    [InlineData("Something else", null)]
    [InlineData("Something else - with a detail", "with a detail")]
    [InlineData("", null)]
    public void An_unknown_detail_falls_back_to_its_error(string message, string? detail)
    {
        var match = Catalogue.Find(3, message);
        Assert.Same(ShopApi.BadValue, match.Error);
        Assert.Equal(detail, match.Detail);
    }

    [Theory]
    [InlineData("Not found: 7", "Missing", "7")]
    [InlineData("Not found in stock: 7", "NotInStock", "7")]
    [InlineData("Not found in stock", "NotInStock", null)]
    [InlineData("Gone", null, null)]
    public void By_words_alone_the_longest_wording_counts(string message, string? name, string? detail)
    {
        var shop = ShopApi.Definition;
        ApiError missing = new(1, "Missing", "Not found");
        ApiError notInStock = new(2, "NotInStock", "Not found in stock");
        foreach (var errors in new ApiError[][] { [missing, notInStock], [notInStock, missing] })
        {
            var catalogue = new ErrorCatalogue(
                new()
                {
                    Name = shop.Name,
                    Version = shop.Version,
                    BaseAddress = shop.BaseAddress,
                    Methods = shop.Methods,
                    Envelope = new() { Root = "shop", DetailSeparators = [": "] },
                    Errors = () => errors,
                    CreateException = shop.CreateException,
                }
            );
            var match = catalogue.FindByWords(message);
            Assert.Equal((name, detail), (match.Error?.Name, match.Detail));
        }
    }

    [Fact]
    public void An_unknown_number_is_kept_without_an_entry()
    {
        var match = Catalogue.Find(long.MaxValue, "Brand new - since today");
        Assert.Null(match.Error);
        Assert.Equal("since today", match.Detail);
    }

    [Theory]
    [InlineData(3, "Bad value - Wrong codes : 33600000001,33600000002", ": Bad value - Wrong codes : (2 in Values)")]
    [InlineData(
        3,
        "Bad value - Call +33 6 00 00 00 01 or Ada",
        ": Bad value, with a detail that the contract does not list: see Detail."
    )]
    [InlineData(99, "Brand new 0600.00.00.01", ", which the contract does not list: see RawMessage.")]
    public void No_words_that_may_quote_the_request_get_into_the_message(long id, string raw, string words)
    {
        var match = Catalogue.Find(id, raw);
        var error = new ShopException(
            new ApiErrorResponse(id, raw, ApiOutcome.Rejected)
            {
                Error = match.Error,
                Detail = match.Detail,
                Values = match.Values,
            }
        );
        Assert.Equal($"The API answered error {id}{words}", error.Message);
    }
}
