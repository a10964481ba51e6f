using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Where a response may lead, which whoever wrote it does not choose freely: the credentials go there.</summary>
public sealed class NextAddressTests
{
    private static readonly Uri Base = new("https://api.example/v1/acc%20ount/");

    [Theory]
    [InlineData("?page=2", "list/items?page=2")]
    [InlineData("items2", "list/items2")]
    [InlineData("items?q=../..", "list/items?q=../..")]
    [InlineData("/v1/acc%20ount/", "")]
    [InlineData("/v1/acc%20ount/a@b//c?x=%7C#f", "a@b//c?x=%7C")]
    [InlineData("//api.example/v1/acc%20ount/x", "x")]
    [InlineData("https://api.example/v1/acc%20ount/x", "x")]
    [InlineData("HTTPS://API.EXAMPLE:443/v1/acc%20ount/x", "x")]
    [InlineData("a..b/...", "list/a..b/...")]
    public void Below_the_base_address(string next, string place) =>
        Assert.Equal(place, NextAddress.Below(Base, "list/items", next));

    [Theory]
    [InlineData("https://evil.example/v1/acc%20ount/x")]
    [InlineData("https://api.example.evil.example/v1/acc%20ount/x")]
    [InlineData("https://api.example@evil.example/v1/acc%20ount/x")]
    [InlineData("https://evil@api.example/v1/acc%20ount/x")]
    [InlineData("https://u:p@api.example/v1/acc%20ount/x")]
    [InlineData("https://@api.example/v1/acc%20ount/x")]
    [InlineData("//@api.example/v1/acc%20ount/x")]
    [InlineData("//evil.example/v1/acc%20ount/x")]
    [InlineData("///evil.example/x")]
    [InlineData("http://api.example/v1/acc%20ount/x")]
    [InlineData("https://api.example:8443/v1/acc%20ount/x")]
    [InlineData("ftp://api.example/v1/acc%20ount/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///v1/acc%20ount/x")]
    [InlineData("/v1/acc%20ount")]
    [InlineData("/v1/acc%20ount2/x")]
    [InlineData("/V1/acc%20ount/x")]
    [InlineData("/v2/x")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("./x")]
    [InlineData("../../../x")]
    [InlineData("a/../x")]
    [InlineData("a/%2e%2e/x")]
    [InlineData("a/%2E./x")]
    [InlineData("a/%252e%252e/x")]
    [InlineData("a/..%2f..%2f..%2fx")]
    [InlineData("a/..%5cx")]
    [InlineData("a/..;b/x")]
    [InlineData("a\\..\\x")]
    [InlineData("\\\\evil.example/x")]
    [InlineData("/\\evil.example/x")]
    [InlineData("/v1/acc ount/x")]
    [InlineData(" https://evil.example/")]
    [InlineData("x\r\nX-Evil: 1")]
    [InlineData("x\ty")]
    [InlineData("é")]
    [InlineData("／／evil.example")]
    public void Elsewhere(string next) => Assert.Null(NextAddress.Below(Base, "list/items", next));
}
