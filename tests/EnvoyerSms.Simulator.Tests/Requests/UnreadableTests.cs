using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>What no request of the API can be is refused with a reason, and can be looked at.</summary>
public sealed class UnreadableTests : ServerTest
{
    [Fact]
    public async Task A_multipart_form_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Bonjour"), "text" } };
        await AssertRefusedAsync(await Http.PostAsync(At("/api/message/send"), form, Cancellation), "multipart");
    }

    [Theory]
    [InlineData("text=%E9t%E9&login=a&password=geheim", "'text'")]
    [InlineData("text=a&%FF=1", "'?'")]
    [InlineData("text=%C3", "'text'")]
    [InlineData("text=a%C3%28", "'text'")]
    public async Task Escapes_that_are_not_utf8_are_refused(string fields, string named)
    {
        using var form = new StringContent(fields, Encoding.ASCII, "application/x-www-form-urlencoded");
        await AssertRefusedAsync(await Http.PostAsync(At("/api/message/send"), form, Cancellation), named);
        await AssertRefusedAsync(await Http.GetAsync(At($"/api/message/send?{fields}"), Cancellation), named);
        Assert.DoesNotContain("geheim", Simulator.Requests[0].RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        using var form = new ByteArrayContent([.. "text="u8, 0xE9]);
        form.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        await AssertRefusedAsync(await Http.PostAsync(At("/api/message/send"), form, Cancellation), "not UTF-8");
    }

    [Theory]
    [InlineData("text=%C3%A9t%C3%A9+%F0%9F%98%80")]
    [InlineData("text=100%")]
    [InlineData("text=%zz")]
    [InlineData("")]
    public async Task What_is_readable_reaches_the_api(string fields)
    {
        using var form = new StringContent(fields, Encoding.ASCII, "application/x-www-form-urlencoded");
        using var response = await Http.PostAsync(At("/api/message/send"), form, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task AssertRefusedAsync(HttpResponseMessage response, string reason)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
            var text = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.Contains(reason, text, StringComparison.Ordinal);
            Assert.Equal(text, Simulator.Requests[^1].ErrorMessage);
        }
    }
}
