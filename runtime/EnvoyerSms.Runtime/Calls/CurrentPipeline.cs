using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Telemetry;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>The pipeline of a client, which is replaced as a whole where its options change. A call takes the one that there is when it begins.</summary>
internal sealed class CurrentPipeline : IRenewable
{
    private readonly ApiDefinition _definition;
    private readonly HttpClient _http;
    private readonly ApiClientOptions _first;
    private readonly bool _isOwnHttp;
    private volatile CallPipeline _value;

    public CurrentPipeline(ApiDefinition definition, HttpClient http, ApiClientOptions options, bool isOwnHttp)
    {
        (_definition, _http, _first, _isOwnHttp) = (definition, http, options, isOwnHttp);
        _value = new CallPipeline(definition, http, options, isOwnHttp);
        RegisteredClient.Of(options)?.Follow(this);
    }

    public CallPipeline Value => _value;

    public void Renew(ApiClientOptions options)
    {
        options.KeepObjects(_first);
        _value = new CallPipeline(_definition, _http, options, _isOwnHttp);
    }
}
