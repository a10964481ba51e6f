namespace EnvoyerSms;

/// <summary>How a request travels.</summary>
public enum ApiMethod
{
    /// <summary>HTTP POST: the fields are the form in the body.</summary>
    Post,

    /// <summary>HTTP GET: the fields are the query of the address, where proxies and logs may keep them.</summary>
    Get,

    /// <summary>HTTP PUT, with a form like a POST: for operations that the contract sends so, not as an option.</summary>
    Put,

    /// <summary>HTTP DELETE, with a query like a GET: for operations that the contract sends so, not as an option.</summary>
    Delete,
}
