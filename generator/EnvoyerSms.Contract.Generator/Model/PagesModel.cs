namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>What leads from one page to the next.</summary>
internal enum PagesWay
{
    /// <summary>The number of items to skip.</summary>
    Offset,

    /// <summary>The number of the page.</summary>
    Page,

    /// <summary>A token that the page holds.</summary>
    Token,

    /// <summary>An address that the page holds.</summary>
    Next,
}

/// <summary>A list that comes in pages, and the method that reads all of them.</summary>
internal sealed record PagesModel
{
    /// <summary>Of the method, without <c>Async</c>.</summary>
    public required string Name { get; init; }
    public required PagesWay Way { get; init; }

    /// <summary>Parameter that tells the offset, the page or the token; empty where an address does.</summary>
    public required string Parameter { get; init; }

    /// <summary>Number of the first page: 0 or 1, and 0 where pages have no numbers.</summary>
    public required int First { get; init; }

    /// <summary>Field of the response that holds the token or the address of the next page; empty where the pages are counted.</summary>
    public required string Link { get; init; }

    /// <summary>Field of the response that holds the items of one page.</summary>
    public required string Items { get; init; }

    /// <summary>Field of the response that tells how many items all pages hold; empty where something else tells the end.</summary>
    public required string Total { get; init; }

    /// <summary>How many items a full page holds, unless a parameter asks for another number; 0 where the contract does not say.</summary>
    public required int Size { get; init; }

    /// <summary>Parameter that asks for that many items; empty where none does.</summary>
    public required string SizeParameter { get; init; }
    public required Fact Fact { get; init; }
}
