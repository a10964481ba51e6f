using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Authentication;

public sealed class CredentialScrubberTests
{
    private const string Secret = "p@ss +%é💥/";

    private readonly CredentialScrubber _scrubber = new(
        ApiAuthentication.Basic(
            new ApiCredential("Login", "login", "me&co"),
            new ApiCredential("Password", "password", (ApiSecret?)Secret),
            new ApiCredential("AccountId", "accountid", 7L)
        )
    );

    [Theory]
    [InlineData("x p@ss +%é💥/ y", "x *** y")]
    [InlineData("p=p%40ss+%2B%25%C3%A9%F0%9F%92%A5%2F&n=1", "p=***&n=1")]
    [InlineData("p=p%40ss%20%2b%25%c3%a9%f0%9f%92%a5%2f&n=1", "p=***&n=1")]
    [InlineData("p=p@ss%20%2b%25é%f0%9f%92%a5/&n=1", "p=***&n=1")]
    [InlineData("p=%70%40%73%73+%2B%25%C3%A9%F0%9F%92%A5%2F", "p=***")]
    [InlineData("p=p%40ss+%2B%25é💥%2Fmore", "p=***more")]
    [InlineData("xp@ss +%é💥/y", "x***y")]
    [InlineData("p@ss +%é💥/p%40ss+%2B%25é💥%2Fp@ss +%é💥/", "*********")]
    public void A_secret_is_found_raw_and_encoded(string text, string clean) =>
        Assert.Equal(clean, _scrubber.Scrub(text));

    [Theory]
    [InlineData("/send?text=hi&login=other&PASSWORD=anything%20else&n=1", "/send?text=hi&login=***&PASSWORD=***&n=1")]
    [InlineData("login=me&password=", "login=***&password=***")]
    [InlineData("login%3Dwho%26password%3dwhat", "login%3D***")]
    [InlineData("password=two words\tmore&n=1", "password=***&n=1")]
    [InlineData("X password: two words\nnext line", "X password: ***\nnext line")]
    [InlineData("mylogin=1&login_name=2", "mylogin=1&login_name=2")]
    public void A_field_is_hidden_by_its_name(string text, string clean) => Assert.Equal(clean, _scrubber.Scrub(text));

    [Theory]
    [InlineData("me&co", "***")]
    [InlineData("me%26co met me&company", "*** met me&company")]
    [InlineData("7 of 77, x7, (7)", "*** of 77, x7, (***)")]
    public void What_is_no_secret_is_hidden_where_it_stands_alone(string text, string clean) =>
        Assert.Equal(clean, _scrubber.Scrub(text));

    [Fact]
    public void The_header_itself_is_a_secret()
    {
        var header = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"me&co:{Secret}:7"));
        Assert.Equal("Basic ***", _scrubber.Scrub("Basic " + header));
        Assert.True(_scrubber.IsIn("header" + header));
        Assert.False(_scrubber.IsIn("nothing here"));
    }

    [Fact]
    public void A_number_alone_gives_nothing_away()
    {
        Assert.False(_scrubber.IsIn("no answer from 7.0.0.1"));
        Assert.True(_scrubber.IsIn("no answer for me&co"));
    }

    [Theory]
    [InlineData("p+ss+%2B%25é💥%2F")]
    [InlineData("p%40ss-%2B%25é💥%2F")]
    [InlineData("p%40ss+%2B%25é💥%2")]
    [InlineData("p%40ss+%2B%25é%2F")]
    [InlineData("not p%40ss+%2B")]
    public void What_is_nearly_a_secret_is_none(string text) => Assert.Equal(text, _scrubber.Scrub(text));

    // Control characters, the first beyond ASCII and half of a pair, each beside a part that is encoded.
    [Fact]
    public void A_secret_can_hold_any_character()
    {
        (string Secret, string Text)[] cases =
        [
            ("k\t", "%6B%09"),
            ("k\u0080", "%6B\u0080"),
            ("k\ud83d", "%6B\ud83d"),
            ("k\ud83d", "k%EF%BF%BD"),
        ];
        foreach (var (secret, text) in cases)
        {
            var scrubber = new CredentialScrubber(
                ApiAuthentication.Form(new ApiCredential("Password", "password", (ApiSecret?)secret))
            );
            Assert.Equal("***", scrubber.Scrub(text));
            Assert.True(scrubber.IsIn(text));
        }
    }

    // Whatever stands for "no digit" in there is no character of its own.
    [Theory]
    [InlineData("k\u0001", "k%zz")]
    [InlineData("k\u0001", "k%")]
    [InlineData("k\u0011", "k%zz")]
    [InlineData("k\u0001", "k%0")]
    public void A_broken_escape_stands_for_no_character(string secret, string text)
    {
        var scrubber = new CredentialScrubber(
            ApiAuthentication.Form(new ApiCredential("Password", "password", (ApiSecret?)secret))
        );
        Assert.Equal(text, scrubber.Scrub(text));
    }

    [Theory]
    [InlineData("9999", "1999990", "1999990")]
    [InlineData("9999", "9999", "9999")]
    [InlineData("9999", "+33 6 99 99 00 00", "+33 6 99 99 00 00")]
    [InlineData("x", "Mexico", "Mexico")]
    [InlineData("x", "x", "***")]
    [InlineData("x", "a x b", "a *** b")]
    [InlineData("pass word", "q=pass+word&r=pass%20word", "q=***&r=***")]
    [InlineData("long enough password", "xlong enough passwordx", "xlong enough passwordx")]
    [InlineData("x", "password=y", "password=***")]
    public void A9_a_declared_value_is_not_cut_where_a_short_secret_happens_to_stand(
        string secret,
        string value,
        string clean
    ) => Assert.Equal(clean, Form(secret).ScrubDeclared(value));

    [Theory]
    [InlineData("x", "an exception of System.Xml", false)]
    [InlineData("x", "the password is x.", true)]
    [InlineData("9999", "127.0.0.1:59999", false)]
    [InlineData("hunter2!", "ahunter2!b", true)]
    [InlineData("hunter2", "ahunter2b", false)]
    [InlineData("hunter2", "?p=hunter2&", true)]
    public void A9_a_short_secret_is_looked_for_as_a_word(string secret, string text, bool isIn) =>
        Assert.Equal(isIn, Form(secret).IsIn(text));

    private static CredentialScrubber Form(string secret) =>
        new(ApiAuthentication.Form(new ApiCredential("Password", "password", (ApiSecret?)secret)));

    [Fact]
    public void A_field_that_is_not_sent_is_not_looked_for()
    {
        var login = new ApiCredential("Login", "login", (string?)null);
        foreach (var authentication in new[] { ApiAuthentication.Form(login), ApiAuthentication.Basic(login) })
        {
            var scrubber = new CredentialScrubber(authentication);
            Assert.Equal("login=other", scrubber.Scrub("login=other"));
            Assert.False(scrubber.IsIn("login=other"));
        }
    }

    [Fact]
    public void Half_of_a_pair_and_broken_escapes_do_no_harm()
    {
        foreach (var text in new[] { "\ud83d", "%", "%4", "%zz", "p%40ss+%2B%25%C3%A9\ud83d", "p@ss +%é\udca5" })
            Assert.Equal(text, _scrubber.Scrub(text));
    }

    [Fact]
    public void Nothing_that_holds_a_secret_prints_it()
    {
        ApiSecret secret = "canary";
        var credential = new ApiCredential("Password", "password", secret);
        Assert.Equal(("(hidden)", "Password"), (secret.ToString(), credential.ToString()));
        Assert.Equal("{}", System.Text.Json.JsonSerializer.Serialize(secret));
        Assert.Null((ApiSecret?)(string?)null);
    }
}
