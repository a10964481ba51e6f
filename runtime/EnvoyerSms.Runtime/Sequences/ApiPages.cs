using System.ComponentModel;
using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>How to read all items of a list that an operation returns in pages. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record: one page.</typeparam>
/// <typeparam name="TItem">An item of the list.</typeparam>
/// <param name="operation">The operation that returns one page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPages<TRequest, TResponse, TItem>(ApiOperation<TRequest, TResponse> operation)
    where TRequest : class
    where TResponse : class
{
    // No list is so long that its total is reached by each of so many pages.
    private const int MostBeyond = 1_000;

    /// <summary>Gets from a request how many items to skip; null means 0.</summary>
    public required Func<TRequest, long?> Offset { get; init; }

    /// <summary>Makes the same request with another number of items to skip.</summary>
    public required Func<TRequest, long, TRequest> WithOffset { get; init; }

    /// <summary>The items of one page.</summary>
    public required Func<TResponse, IReadOnlyList<TItem>> Items { get; init; }

    /// <summary>How many items all pages hold.</summary>
    public required Func<TResponse, long> Total { get; init; }

    /// <summary>
    /// How many items a full page holds: behind one there may be more, whatever the total says, which some APIs count of the page alone.
    /// 0 where the contract does not say.
    /// </summary>
    public int Size { get; init; }

    /// <summary>Reads the items, from the offset of the request on. A page is asked for when its first item is needed.</summary>
    /// <param name="transport">Carries out the calls.</param>
    /// <param name="request">What to send for the first page.</param>
    /// <param name="cancellationToken">Stops the call that is under way.</param>
    /// <returns>The items. Each enumeration makes the calls again.</returns>
    /// <exception cref="ApiResponseException">While enumerating: a page is empty although the total says that there is more, or pages never end.</exception>
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

    private async IAsyncEnumerable<TItem> EachAsync(
        ApiTransport transport,
        TRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        IReadOnlyList<TItem> previous = [];
        var beyond = 0;
        for (var offset = Offset(request) ?? 0; ; request = WithOffset(request, offset))
        {
            var page = await transport.SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
            var (items, total) = (Items(page), Total(page));
            // Beyond the total an API may give its last page again, and again.
            if (beyond > 0 && PageFaults.IsSame(items, previous))
                yield break;
            if (beyond > MostBeyond)
                throw Malformed($"{MostBeyond} full pages came behind the total of {total}.");
            foreach (var item in items)
                yield return item;
            // The items received count, not an assumed size of a page: the API may change that.
            offset += items.Count;
            if (offset < total)
            {
                if (items.Count == 0)
                    throw Malformed(
                        $"the response holds no item from offset {offset} on, although it says that there are {total} in all."
                    );
            }
            else if (Size == 0 || items.Count < Size)
                yield break;
            else
                beyond++;
            previous = items;
        }
    }

    private ApiResponseException Malformed(FormattableString what) => PageFaults.Malformed(operation, what);
}
