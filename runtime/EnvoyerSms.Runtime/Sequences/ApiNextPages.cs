using System.ComponentModel;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>
/// How to read all items of a list each page of which holds the address of the next one. Only addresses below the base address are asked,
/// as the credentials go there. Emitted from a contract.
/// </summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record: one page.</typeparam>
/// <typeparam name="TItem">An item of the list.</typeparam>
/// <param name="operation">The operation that returns one page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiNextPages<TRequest, TResponse, TItem>(ApiOperation<TRequest, TResponse> operation)
    : ApiFollowedPages<TRequest, TResponse, TItem>(operation)
    where TRequest : class
    where TResponse : class
{
    private protected override string? Start(TRequest request) =>
        Operation.Sending is { HasPath: true } sending ? sending.Path(Operation.Path, request) : Operation.Path;

    private protected override string Follow(ApiTransport transport, string? current, string next) =>
        NextAddress.Below(transport.BaseAddress, current ?? "", next)
        // The address itself may hold what nobody should read.
        ?? throw Malformed($"the address of the next page is none below the base address, so it is not followed.");

    private protected override Task<TResponse> PageAsync(
        ApiTransport transport,
        TRequest request,
        string place,
        CancellationToken cancellationToken
    ) => transport.SendAsync(At(place), request, cancellationToken);

    // The address has all that the request says, save what stands in headers.
    private ApiOperation<TRequest, TResponse> At(string place)
    {
        var parts = place.Split(['?'], 2);
        return new ApiOperation<TRequest, TResponse>
        {
            Name = Operation.Name,
            Path = parts[0],
            Effect = Operation.Effect,
            Sending = new NextSending(Operation.Sending) { Method = ApiMethod.Get },
            RateLimit = Operation.RateLimit,
            ResponseElement = Operation.ResponseElement,
            ResponseRoot = Operation.ResponseRoot,
            Write = parts.Length == 1 ? null : (_, ref form) => form.Query(parts[1]),
            Read = Operation.Read,
            RequestLimit = Operation.RequestLimit,
        };
    }
}
