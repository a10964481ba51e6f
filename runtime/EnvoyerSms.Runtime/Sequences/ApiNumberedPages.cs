using System.ComponentModel;
using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>
/// How to read all items of a list whose pages have numbers, or whose end no total tells. Emitted from a contract.
/// </summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record: one page.</typeparam>
/// <typeparam name="TItem">An item of the list.</typeparam>
/// <param name="operation">The operation that returns one page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiNumberedPages<TRequest, TResponse, TItem>(ApiOperation<TRequest, TResponse> operation)
    where TRequest : class
    where TResponse : class
{
    // An API that gives other items for ever has no end that could be seen.
    private const int Most = 100_000;

    /// <summary>Gets from a request which page it asks for, or how many items to skip; null means <see cref="First"/>.</summary>
    public required Func<TRequest, long?> Position { get; init; }

    /// <summary>Makes the same request for another position.</summary>
    public required Func<TRequest, long, TRequest> WithPosition { get; init; }

    /// <summary>The position of the first page.</summary>
    public long First { get; init; }

    /// <summary>A position counts items to skip, not pages.</summary>
    public bool CountsItems { get; init; }

    /// <summary>The items of one page.</summary>
    public required Func<TResponse, IReadOnlyList<TItem>> Items { get; init; }

    /// <summary>How many items all pages hold; null where the API does not say.</summary>
    public Func<TResponse, long>? Total { get; init; }

    /// <summary>How many items a full page of a request holds, behind which there may be more; null where that is not known.</summary>
    public Func<TRequest, long?>? Size { get; init; }

    /// <summary>Reads the items, from the position of the request on. A page is asked for when its first item is needed.</summary>
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
        var isBeyond = false;
        var size = Size?.Invoke(request);
        var position = Position(request) ?? First;
        var before = Before(position, size);
        for (var pages = 0; ; request = WithPosition(request, position), pages++)
        {
            var page = await transport.SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
            var (items, total) = (Items(page), Total?.Invoke(page));
            if (items.Count == 0)
            {
                if (before < total)
                    throw Malformed(
                        $"the response holds no item behind the first {before}, although it says that there are {total} in all."
                    );
                yield break;
            }
            // Beyond the end an API may give its last page again, and again.
            if (isBeyond && PageFaults.IsSame(items, previous))
                yield break;
            if (pages == Most)
                throw Malformed($"{Most} pages came, and no end.");
            foreach (var item in items)
                yield return item;
            before += items.Count;
            position += CountsItems ? items.Count : 1;
            // Where the total cannot tell the end, a page that is not full does, or at last an empty one.
            isBeyond = !(before < total);
            if (isBeyond && (size is { } full ? items.Count < full : before is not null && total is not null))
                yield break;
            previous = items;
        }
    }

    // How many items stand before a page; null where nobody can know.
    private long? Before(long position, long? size) =>
        CountsItems ? position
        : position == First ? 0
        : (position - First) * size;

    private ApiResponseException Malformed(FormattableString what) => PageFaults.Malformed(operation, what);
}
