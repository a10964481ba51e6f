using System.ComponentModel;
using System.Text;
using EnvoyerSms.Runtime.Validation;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>
/// One operation of an API, as far as it is the same for all types of requests and responses: a call knows no more of it, so that the code
/// of calls is compiled once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiOperation
{
    private protected ApiOperation() { }

    /// <summary>Name of the operation, as in the client's method without <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Path below the base address, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>What a call changes at the service, and so whether it may be repeated.</summary>
    public required ApiEffect Effect { get; init; }

    /// <summary>How it is sent, where that is not by the method of the options with all it has as fields; else null.</summary>
    public ApiSending? Sending { get; init; }

    /// <summary>The limit of the group that it is in, which counts in place of the API's; null where it is in none.</summary>
    public ApiRateLimit? RateLimit { get; init; }

    /// <summary>Element under the root that holds the result; null or empty where the root itself does.</summary>
    public string? ResponseElement
    {
        get;
        init => ResponseElementUtf8 = Encoding.UTF8.GetBytes((field = value) ?? "");
    }

    /// <summary>The root element of its results; null where it is that of the envelope.</summary>
    public string? ResponseRoot { get; init; }

    /// <summary>It answers nothing: a success has no body.</summary>
    public bool AnswersNothing { get; init; }

    /// <summary>
    /// Name of the element of the result that holds the resource id, such as the number of a message: a response that has it shows
    /// that the call was carried out. Null where there is none.
    /// </summary>
    public string? ResourceId
    {
        get;
        init => ResourceIdUtf8 = Encoding.UTF8.GetBytes((field = value) ?? "");
    }

    /// <summary>
    /// The errors that the rules of the operation prevent: where the API answers with one to a request that passed them, the
    /// contract no longer says what the API does. Called only when an error came; null where there are no rules.
    /// </summary>
    public Func<IReadOnlyList<ApiError>>? RuleErrors { get; init; }

    // For the shapes of envelopes that read by paths.
    internal XmlPath ResponsePath => field ??= XmlPath.Parse(ResponseElement ?? "");
    internal XmlPath? ResourceIdPath =>
        ResourceIdUtf8.Length == 0 ? null : field ??= XmlPath.Parse(ResponseElement + "/" + ResourceId);
    internal byte[] ResponseRootUtf8 => field ??= Encoding.UTF8.GetBytes(ResponseRoot ?? "");

    internal byte[] ResponseElementUtf8 { get; private init; } = [];

    internal byte[] ResourceIdUtf8 { get; private init; } = [];

    /// <summary>How it travels in a client whose options say how others do.</summary>
    internal ApiMethod MethodOr(ApiMethod usual) => Sending?.Method ?? usual;

    /// <summary>Whether the contract has rules for requests.</summary>
    internal abstract bool HasRules { get; }

    /// <summary>Reads the result.</summary>
    internal abstract XmlRead<object> ReadResponse { get; }

    internal abstract void ValidateRequest(object request, ApiValidation validation);

    internal abstract void WriteRequest(object request, ref FormWriter form);

    /// <summary>How many requests in one window a result allows the account; null where it does not say.</summary>
    internal abstract long? LimitIn(object response);

    /// <summary>Whether the error, as the answer to a repeated request, means that an earlier one had succeeded.</summary>
    internal abstract bool WasDone(ApiErrorException error);

    /// <summary>Makes the result that was lost with the response, from the values of the request.</summary>
    internal abstract object LostResponse(object request);
}
