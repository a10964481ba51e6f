using System.ComponentModel;
using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>How to read all items of a list each page of which says where the next one is. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record: one page.</typeparam>
/// <typeparam name="TItem">An item of the list.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiFollowedPages<TRequest, TResponse, TItem>
    where TRequest : class
    where TResponse : class
{
    // Some APIs give pages without items on the way, where a filter left none. Whoever reads sees nothing of them, so they must end.
    private const int MostEmpty = 100;

    private protected ApiFollowedPages(ApiOperation<TRequest, TResponse> operation) => Operation = operation;

    /// <summary>The items of one page.</summary>
    public required Func<TResponse, IReadOnlyList<TItem>> Items { get; init; }

    /// <summary>Where the next page is; null or empty on the last one.</summary>
    public required Func<TResponse, string?> Next { get; init; }

    private protected ApiOperation<TRequest, TResponse> Operation { get; }

    /// <summary>Reads the items, from the page of the request on. A page is asked for when its first item is needed.</summary>
    /// <param name="transport">Carries out the calls.</param>
    /// <param name="request">What to send for the first page.</param>
    /// <param name="cancellationToken">Stops the call that is under way.</param>
    /// <returns>The items. Each enumeration makes the calls again.</returns>
    /// <exception cref="ApiResponseException">While enumerating: a page leads to one that was read before, or nowhere, or pages never hold an item.</exception>
    public IAsyncEnumerable<TItem> ReadAsync(
        ApiTransport transport,
        TRequest request,
        CancellationToken cancellationToken
    )
    {
        _ = transport ?? throw new ArgumentNullException(nameof(transport));
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return EachAsync(transport, request, cancellationToken);
    }

    /// <summary>Where the page of the request is, as far as it says so.</summary>
    private protected abstract string? Start(TRequest request);

    /// <summary>Where the next page is, spelled in one way for each page.</summary>
    /// <param name="transport">Knows where the API is.</param>
    /// <param name="current">Where the page is that says so.</param>
    /// <param name="next">What it says.</param>
    private protected abstract string Follow(ApiTransport transport, string? current, string next);

    /// <summary>Asks for the page that is there.</summary>
    private protected abstract Task<TResponse> PageAsync(
        ApiTransport transport,
        TRequest request,
        string place,
        CancellationToken cancellationToken
    );

    private protected ApiResponseException Malformed(FormattableString what) => PageFaults.Malformed(Operation, what);

    private async IAsyncEnumerable<TItem> EachAsync(
        ApiTransport transport,
        TRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var page = await transport.SendAsync(Operation, request, cancellationToken).ConfigureAwait(false);
        // Only now: a call refuses what cannot stand in its path, and says so to whoever made it.
        var place = Start(request);
        var known = new HashSet<string>(StringComparer.Ordinal) { place ?? "" };
        for (var empty = 0; ; )
        {
            var items = Items(page);
            foreach (var item in items)
                yield return item;
            if (Next(page) is not { Length: > 0 } next)
                yield break;
            empty = items.Count == 0 ? empty + 1 : 0;
            if (empty > MostEmpty)
                throw Malformed($"more than {MostEmpty} pages without an item came one after another.");
            place = Follow(transport, place, next);
            if (!known.Add(place))
                throw Malformed($"a page says that the next one is one that was read before.");
            page = await PageAsync(transport, request, place, cancellationToken).ConfigureAwait(false);
        }
    }
}
