using System.Globalization;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>An error, or a detail of one.</summary>
/// <param name="Detail">Null for the error as a whole.</param>
internal sealed record ErrorEntry(ErrorModel Error, ErrorDetailModel? Detail)
{
    public string Name => Detail?.Name ?? Error.Name;

    public string Message => Detail?.Message ?? Error.Message;

    public Fact Fact => Detail?.Fact ?? Error.Fact;

    /// <summary>By what the API names it; empty where it is known by its words alone.</summary>
    public string Id => Error.Code ?? Error.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Each error before its details.</summary>
    public static IEnumerable<ErrorEntry> All(ContractModel contract) =>
        contract.Errors.SelectMany(error =>
            error.Details.Select(detail => new ErrorEntry(error, detail)).Prepend(new ErrorEntry(error, null))
        );
}
