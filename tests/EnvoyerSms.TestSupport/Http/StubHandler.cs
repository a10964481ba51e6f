using System.Net;

namespace EnvoyerSms.TestSupport.Http;

/// <summary>Answers every request the same.</summary>
public sealed class StubHandler(string response, HttpStatusCode status = HttpStatusCode.OK)
    : ScriptedHandler(_ => Response(response, status));
