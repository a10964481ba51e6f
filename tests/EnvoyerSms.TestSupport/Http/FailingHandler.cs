namespace EnvoyerSms.TestSupport.Http;

/// <summary>Ends every request with a fault, before its body is asked for unless it is said to take that.</summary>
public sealed class FailingHandler : ScriptedHandler
{
    public FailingHandler(Func<Exception> fault)
        : base((Func<HttpResponseMessage>)(() => throw fault())) => TakesBody = false;
}
