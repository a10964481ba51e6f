namespace EnvoyerSms;

/// <summary>How a request travels.</summary>
public enum ApiMethod
{
    /// <summary>HTTP POST: the fields are the form in the body.</summary>
    Post,

    /// <summary>HTTP GET: the fields are the query of the address, where proxies and logs may keep them.</summary>
    Get,
}
