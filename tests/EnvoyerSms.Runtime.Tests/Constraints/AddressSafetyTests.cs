using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Runtime.Tests.Constraints;

public sealed class AddressSafetyTests
{
    [Theory]
    [InlineData("https://sms.example.com/", "Safe")]
    [InlineData("HTTPS://sms.example.com/", "Safe")]
    [InlineData("http://localhost:5000/", "Safe")]
    [InlineData("http://127.0.0.2/", "Safe")]
    [InlineData("http://[::1]/", "Safe")]
    [InlineData("http://sms.example.com/", "Readable")]
    [InlineData("http://localhost.example.com/", "Readable")]
    [InlineData("http://192.168.0.1/", "Readable")]
    [InlineData("ftp://localhost/", "NotHttp")]
    [InlineData("file:///api", "NotHttp")]
    public void An_address_is_as_safe_as_its_way(string address, string safety) =>
        Assert.Equal(safety, ApiConstraints.Safety(new Uri(address)).ToString());
}
