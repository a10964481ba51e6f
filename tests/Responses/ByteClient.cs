using System.Net;

namespace EnvoyerSms.Contract.Responses;

/// <summary>A client of the shipped contract whose server answers given bytes. Runs on the caller's thread alone.</summary>
internal sealed class ByteClient : HttpMessageHandler
{
    // Values that no sample holds: the client hides its own credentials wherever a response repeats them.
    private const string Login = "the-login-of-nobody";
    private const string Password = "the-password-of-nobody";

    private HttpContent _response = new ByteArrayContent([]);

    private readonly EnvoyerSmsClient _client;

    public ByteClient() =>
        _client = new EnvoyerSmsClient(
            new HttpClient(this, disposeHandler: false),
            new EnvoyerSmsOptions
            {
                Login = Login,
                Password = Password,
                // No API counts these requests.
                RateLimitMode = ApiRateLimitMode.SendAnyway,
            }
        );

    public IEnvoyerSmsClient Answering(byte[] response) => Answering(new ByteArrayContent(response));

    public IEnvoyerSmsClient Answering(HttpContent response)
    {
        _response = response;
        return _client;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = _response, RequestMessage = request });
}
