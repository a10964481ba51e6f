namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>A list that comes in pages, and the method that reads all of them.</summary>
/// <param name="Name">Of the method, without <c>Async</c>.</param>
/// <param name="Offset">Parameter that tells how many items to skip.</param>
/// <param name="Items">Field of the response that holds the items of one page.</param>
/// <param name="Total">Field of the response that tells how many items all pages hold.</param>
/// <param name="Size">How many items a full page holds; 0 where the contract does not say.</param>
internal sealed record PagesModel(string Name, string Offset, string Items, string Total, int Size, Fact Fact);
