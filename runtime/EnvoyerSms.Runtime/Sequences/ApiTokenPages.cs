using System.ComponentModel;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>How to read all items of a list each page of which holds a token for the next one. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record: one page.</typeparam>
/// <typeparam name="TItem">An item of the list.</typeparam>
/// <param name="operation">The operation that returns one page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTokenPages<TRequest, TResponse, TItem>(ApiOperation<TRequest, TResponse> operation)
    : ApiFollowedPages<TRequest, TResponse, TItem>(operation)
    where TRequest : class
    where TResponse : class
{
    /// <summary>Gets the token from a request; null for the first page.</summary>
    public required Func<TRequest, string?> Token { get; init; }

    /// <summary>Makes the same request with another token.</summary>
    public required Func<TRequest, string, TRequest> WithToken { get; init; }

    private protected override string? Start(TRequest request) => Token(request);

    private protected override string Follow(ApiTransport transport, string? current, string next) => next;

    private protected override Task<TResponse> PageAsync(
        ApiTransport transport,
        TRequest request,
        string place,
        CancellationToken cancellationToken
    ) => transport.SendAsync(Operation, WithToken(request, place), cancellationToken);
}
